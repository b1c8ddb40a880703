import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProgramme } from '#programme/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { answerSubmission } from '../../contract.ts';
import { ActPanel } from '../record/act-panel.tsx';
import type { ObligationFormProps } from './obligation-form.tsx';
import { waitingSubmission } from './waiting-submission.ts';

export type AnswerFormProps = ObligationFormProps & { verdict: 'accepted' | 'returned' };

/** Accepts what was handed in, or returns it with what is missing. */
export function AnswerForm({ detail, verdict, onDone, onLeave }: AnswerFormProps) {
  const { t } = useTranslation('programme');
  const today = useEndpoint(showProgramme).data?.today ?? '';
  const [happenedOn, setHappenedOn] = useState(today);
  const [reason, setReason] = useState('');
  const { obligation, story } = detail;
  const action = useAction(answerSubmission, {
    renews: 'everything',
    onDone: () => onDone(t(`page.obligation.done.${verdict}`)),
  });
  const said = verdict === 'accepted' && reason.trim() === '' ? {} : { reason };
  const body = { submission: waitingSubmission(story)?.id ?? '', verdict, happenedOn, ...said };
  return (
    <ActPanel title={t(`page.obligation.form.${verdict}`)}>
      <Form error={action.error} onSubmit={() => action.act({ params: { obligation: obligation.id }, body })}>
        <FormNotice
          title={t('page.obligation.form.answerRefused')}
          error={action.error}
          fields={['happenedOn', 'reason']}
        />
        <TextField
          type="date"
          label={t('page.obligation.form.answerDay')}
          min={obligation.submittedOn ?? undefined}
          max={today}
          value={happenedOn}
          onChange={setHappenedOn}
          error={action.errorAt('happenedOn')}
        />
        <TextArea
          label={t(
            verdict === 'returned' ? 'page.obligation.form.returnReason' : 'page.obligation.form.remark',
          )}
          hint={verdict === 'returned' ? t('page.obligation.form.returnHint') : undefined}
          value={reason}
          onChange={setReason}
          error={action.errorAt('reason')}
        />
        <FormActions>
          <SubmitButton pending={action.pending}>{t(`page.obligation.form.button.${verdict}`)}</SubmitButton>
          <Button onClick={onLeave}>{t('web:form.leave')}</Button>
        </FormActions>
      </Form>
    </ActPanel>
  );
}
