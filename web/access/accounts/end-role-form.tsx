import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endRole, type GrantShape, listAccounts } from '#kernel/auth/contract.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { useRoleWords } from '../use-role-words.ts';

/** Ends a role at once or after a day; what the person sees of the programme ends with it. */
export function EndRoleForm({ grant, onDone }: { grant: GrantShape; onDone: () => void }) {
  const { t } = useTranslation('web');
  const words = useRoleWords();
  const [when, setWhen] = useState<'now' | 'after'>('now');
  const [on, setOn] = useState(grant.until ?? '');
  const action = useAction(endRole, { renews: [listAccounts], onDone });
  const body = { on: when === 'now' || on === '' ? null : on };
  return (
    <Form
      label={t('access.end.title', { role: words.held(grant) })}
      error={action.error}
      onSubmit={() => {
        // Without a day "after a day" would mean at once, which nobody asked for.
        if (when === 'now' || on !== '') action.act({ params: { grant: grant.id }, body });
      }}
    >
      <FormNotice title={t('access.end.refused')} error={action.error} fields={['on']} />
      <ChoiceField
        label={t('access.end.when')}
        value={when}
        onChange={setWhen}
        choices={[
          { value: 'now', label: t('access.end.now'), note: t('access.end.nowNote') },
          {
            value: 'after',
            label: t('access.end.after'),
            more: (
              <TextField
                label={t('access.end.lastDay')}
                type="date"
                min={grant.from}
                value={on}
                onChange={setOn}
                error={action.errorAt('on')}
              />
            ),
          },
        ]}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.end.button')}
        </SubmitButton>
        <Button onClick={onDone}>{t('form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
