import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invite, listAccounts } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { firstRole, type Giveable, RoleFields, roleBody } from './role-fields.tsx';
import { SecretLink } from './secret-link.tsx';

/** Invites an address to a role. The link that comes back is shown once, in place of the form. */
export function InviteForm({ give }: { give: Giveable }) {
  const { t } = useTranslation('web');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState(() => firstRole(give));
  const action = useAction(invite, { renews: [listAccounts] });
  if (role === undefined) return null;
  if (action.answer !== undefined) {
    const another = () => {
      action.setAside();
      setEmail('');
    };
    return <Invited answer={action.answer} onAnother={another} />;
  }
  return (
    <Form
      label={t('access.invite.title')}
      error={action.error}
      onSubmit={() => action.act({ body: { email, ...roleBody(role) } })}
    >
      <FormNotice
        title={t('access.invite.refused')}
        error={action.error}
        fields={['email', 'role', 'scope', 'from', 'until']}
      />
      <TextField
        label={t('access.email')}
        type="email"
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
        value={email}
        onChange={setEmail}
        hint={t('access.invite.hint')}
        error={action.errorAt('email')}
      />
      <RoleFields give={give} draft={role} onDraft={setRole} errorAt={action.errorAt} />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.invite.button')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

type InvitedProps = { answer: ResponseOf<typeof invite>; onAnother: () => void };

function Invited({ answer: { invitation, link, mailed }, onAnother }: InvitedProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const said = { email: invitation.email, instant: format.instant(invitation.expiresAt) };
  return (
    <div className="mk-stack">
      <p role="status">
        <b>{t('access.invite.done', said)}</b>{' '}
        {mailed ? t('access.invite.mailed', said) : t('access.invite.handOver', said)}
      </p>
      <SecretLink label={t('access.invite.link')} link={link} lost={t('access.invite.linkLost')} />
      <FormActions>
        <Button onClick={onAnother}>{t('access.invite.another')}</Button>
      </FormActions>
    </div>
  );
}
