import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import type { Action } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { useBeside } from './use-beside.ts';

type Asked = Pick<Action<never>, 'pending' | 'error' | 'errorAt'>;

export type OwnPasswordFormProps = {
  /** What follows once the password is given. */
  text: string;
  button: string;
  refused: string;
  email: string;
  action: Asked;
  onPassword: (password: string) => void;
  onLeave: () => void;
};

/** The own password, asked again before something that matters. */
export function OwnPasswordForm(props: OwnPasswordFormProps) {
  const { text, button, refused, email, action, onPassword, onLeave } = props;
  const { t } = useTranslation('web');
  const [password, setPassword] = useState('');
  const { field, above } = useBeside(action.error, 'auth.password-wrong');
  return (
    <Form label={button} error={action.error} onSubmit={() => onPassword(password)}>
      <Arrival>{text}</Arrival>
      <FormNotice title={refused} error={above} fields={['password']} />
      {/* Tells a password manager whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="mk-entry-row">
        <PasswordField
          label={t('access.account.currentPassword')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={field ?? action.errorAt('password')}
        />
      </div>
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {button}
        </SubmitButton>
        <Button onClick={onLeave}>{t('form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
