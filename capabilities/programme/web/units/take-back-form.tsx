import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import {
  showUnits,
  type voidClosing,
  type voidFilling,
  type voidLeaving,
  type voidOpening,
} from '../../contract.ts';

export type TakeBackFormProps = {
  endpoint: typeof voidFilling | typeof voidLeaving | typeof voidOpening | typeof voidClosing;
  fact: string;
  onLeave: () => void;
};

/** Takes back what was recorded, with a reason. It stays in the history, and stands for who asks what was known before. */
export function TakeBackForm({ endpoint, fact, onLeave }: TakeBackFormProps) {
  const { t } = useTranslation('programme');
  const [reason, setReason] = useState('');
  const action = useAction(endpoint, { renews: [showUnits], onDone: onLeave });
  return (
    <Form
      label={t('page.units.takeBack')}
      error={action.error}
      onSubmit={() => action.act({ params: { fact }, body: { reason } })}
    >
      <FormNotice title={t('page.units.refused')} error={action.error} fields={['reason']} />
      <TextArea
        label={t('page.units.takeBackWhy')}
        hint={t('page.units.takeBackHint')}
        takesFocus
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('page.units.takeBack')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
