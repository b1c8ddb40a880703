import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, showAccount } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { Done } from './done.tsx';

/** A new own password. Every other session ends with it, and how many did is said. */
export function ChangePasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('web');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const action = useAction(changePassword, {
    renews: [showAccount],
    onDone: () => {
      setCurrent('');
      setNext('');
    },
  });
  return (
    <Form
      label={t('access.password')}
      error={action.error}
      onSubmit={() => action.act({ body: { current, next } })}
    >
      <FormNotice
        title={t('access.account.passwordRefused')}
        error={action.error}
        fields={['current', 'next']}
      />
      {/* Tells a password manager whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="mk-entry-row">
        <PasswordField
          label={t('access.account.currentPassword')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={action.errorAt('current')}
        />
        <PasswordField
          label={t('access.newPassword')}
          hint={t('access.passwordHint')}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={action.errorAt('next')}
        />
      </div>
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.account.changePassword')}
        </SubmitButton>
        <Done>{action.answer && t('access.account.passwordChanged', { count: action.answer.ended })}</Done>
      </FormActions>
    </Form>
  );
}
