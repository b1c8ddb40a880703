import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitation } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { usePlace } from '../client/place.ts';
import { useAction } from '../client/use-action.ts';
import { useEnterProgramme } from './use-enter-programme.ts';

/** Makes the account of whoever was invited, and accepts with it. The address is the one that was invited. */
export function AcceptWithNewAccountForm({
  token,
  email,
  programme,
}: {
  token: string;
  email: string;
  programme: string;
}) {
  const { t } = useTranslation('web');
  const { lang } = usePlace();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const action = useAction(acceptInvitation, { onDone: useEnterProgramme(programme) });
  return (
    <Form
      label={t('access.invitation.newAccount')}
      generous
      error={action.error}
      onSubmit={() => action.act({ params: { token }, body: { account: { name, password, locale: lang } } })}
    >
      <FormNotice
        title={t('access.invitation.refused')}
        error={action.error}
        fields={['account.name', 'account.password']}
      />
      <TextField
        label={t('access.email')}
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
      />
      <TextField
        label={t('access.name')}
        name="name"
        autoComplete="name"
        value={name}
        onChange={setName}
        error={action.errorAt('account.name')}
      />
      <PasswordField
        label={t('access.password')}
        hint={t('access.passwordHint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={action.errorAt('account.password')}
      />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.invitation.create')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
