import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { isRefusedError } from '../client/refusal.ts';
import { useEnterSession } from '../client/session.ts';
import { useAction } from '../client/use-action.ts';

/** The first step of signing in, in fields that a password manager knows. */
export function SignInForm({ onCodeWanted }: { onCodeWanted: () => void }) {
  const { t } = useTranslation('web');
  const enter = useEnterSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const action = useAction(signIn, {
    onDone: (session) => (session.codeWanted ? onCodeWanted() : enter(session)),
  });
  // Which of the two is wrong is not said; the password is what most often is.
  const wrong = isRefusedError(action.error) && action.error.refusal.status === 401;
  return (
    <Form
      label={t('access.signIn.title')}
      generous
      error={action.error}
      onSubmit={() => action.act({ body: { email, password } })}
    >
      <FormNotice title={t('access.signIn.refused')} error={action.error} fields={['email', 'password']} />
      <TextField
        label={t('access.email')}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        value={email}
        onChange={setEmail}
        error={action.errorAt('email')}
      />
      <PasswordField
        label={t('access.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={action.errorAt('password')}
        wrong={wrong}
      />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.signIn.button')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
