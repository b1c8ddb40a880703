import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { voidingOf } from '#kernel/fact/contract.ts';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';

export type TakeBackFormProps = {
  fact: string;
  endpoint: ReturnType<typeof voidingOf<string>>;
  onDone: () => void;
  onLeave: () => void;
};

/** Takes back what was recorded, with a reason: it stays to be read, and no longer counts. */
export function TakeBackForm({ fact, endpoint, onDone, onLeave }: TakeBackFormProps) {
  const { t } = useTranslation('programme');
  const [reason, setReason] = useState('');
  const action = useAction(endpoint, { renews: 'everything', onDone });
  return (
    <Form
      label={t('page.record.takeBack')}
      error={action.error}
      onSubmit={() => action.act({ params: { fact }, body: { reason } })}
    >
      <FormNotice title={t('page.record.takeBackRefused')} error={action.error} fields={['reason']} />
      <TextArea
        label={t('page.record.whyTakenBack')}
        hint={t('page.record.whyTakenBackHint')}
        rows={2}
        takesFocus
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('page.record.takeBack')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
