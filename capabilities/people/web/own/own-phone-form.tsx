import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOwnPhone, showOwnPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { PhoneField, phoneBody } from '../person/phone-field.tsx';

/** Corrects the own phone. */
export function OwnPhoneForm({ programme, phone: held }: { programme: string; phone: string }) {
  const { t } = useTranslation('people');
  const [phone, setPhone] = useState(held);
  const action = useAction(changeOwnPhone, { renews: [showOwnPerson] });
  return (
    <Form
      label={t('own.changePhone')}
      error={action.error}
      onSubmit={() => action.act({ params: { programme }, body: { phone: phoneBody(phone) } })}
    >
      <FormNotice title={t('own.refused')} error={action.error} fields={['phone']} />
      <PhoneField value={phone} onChange={setPhone} error={action.errorAt('phone')} />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('own.savePhone')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
