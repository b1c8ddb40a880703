import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAdministrator, showInstance } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { Done } from '../account/done.tsx';

/** Makes somebody who has an account administrator. */
export function AddAdministratorForm() {
  const { t } = useTranslation('web');
  const [email, setEmail] = useState('');
  const action = useAction(addAdministrator, { renews: [showInstance], onDone: () => setEmail('') });
  return (
    <Form
      label={t('access.instance.add')}
      error={action.error}
      onSubmit={() => action.act({ body: { email } })}
    >
      <FormNotice title={t('access.instance.addRefused')} error={action.error} fields={['email']} />
      <p className="mk-sm">{t('access.instance.addText')}</p>
      <TextField
        label={t('access.email')}
        name="email"
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={action.errorAt('email')}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.instance.addButton')}
        </SubmitButton>
        <Done>{action.answer && t('access.instance.added', { name: action.answer.name })}</Done>
      </FormActions>
    </Form>
  );
}
