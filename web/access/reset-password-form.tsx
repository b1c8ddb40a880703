import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { useAction } from '../client/use-action.ts';

export type ResetPasswordFormProps = { token: string; email: string; onDone: () => void };

/** Sets a new password; the address stands there for the password manager and for whoever has two. */
export function ResetPasswordForm({ token, email, onDone }: ResetPasswordFormProps) {
  const { t } = useTranslation('web');
  const [password, setPassword] = useState('');
  const action = useAction(resetPassword, { onDone });
  return (
    <Form
      label={t('access.reset.title')}
      generous
      error={action.error}
      onSubmit={() => action.act({ params: { token }, body: { password } })}
    >
      <FormNotice title={t('access.reset.refused')} error={action.error} fields={['password']} />
      <TextField
        label={t('access.email')}
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
      />
      <PasswordField
        label={t('access.newPassword')}
        hint={t('access.passwordHint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={action.errorAt('password')}
      />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.reset.button')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
