import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestReset } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { useAction } from '../client/use-action.ts';

/** Asks for a link by mail; the answer does not tell whether somebody has the address. */
export function AskResetForm({ onAsked }: { onAsked: (email: string) => void }) {
  const { t } = useTranslation('web');
  const [email, setEmail] = useState('');
  const action = useAction(requestReset, { onDone: () => onAsked(email) });
  return (
    <Form
      label={t('access.forgotten.title')}
      generous
      error={action.error}
      onSubmit={() => action.act({ body: { email } })}
    >
      <FormNotice title={t('access.forgotten.refused')} error={action.error} fields={['email']} />
      <TextField
        label={t('access.email')}
        hint={t('access.forgotten.hint')}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        value={email}
        onChange={setEmail}
        error={action.errorAt('email')}
      />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.forgotten.button')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
