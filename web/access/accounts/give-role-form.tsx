import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveRole, listAccounts } from '#kernel/auth/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { firstRole, type Giveable, RoleFields, roleBody } from './role-fields.tsx';

export type GiveRoleFormProps = { account: string; give: Giveable };

/** Gives another role to somebody who has an account. Closed until it is wanted. */
export function GiveRoleForm({ account, give }: GiveRoleFormProps) {
  const { t } = useTranslation('web');
  const [role, setRole] = useState(() => firstRole(give));
  const [wanted, setWanted] = useState(false);
  const action = useAction(giveRole, { renews: [listAccounts], onDone: () => setWanted(false) });
  if (role === undefined) return null;
  if (!wanted) return <ActButton onClick={() => setWanted(true)}>{t('access.give.title')}</ActButton>;
  return (
    <Form
      label={t('access.give.title')}
      error={action.error}
      onSubmit={() => action.act({ body: { account, ...roleBody(role) } })}
    >
      <FormNotice
        title={t('access.give.refused')}
        error={action.error}
        fields={['role', 'scope', 'from', 'until']}
      />
      <RoleFields give={give} draft={role} onDraft={setRole} errorAt={action.errorAt} />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.give.button')}
        </SubmitButton>
        <Button onClick={() => setWanted(false)}>{t('form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
