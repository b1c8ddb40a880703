import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#web/client/use-action.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { recordLetter } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import type { ObligationFormProps } from './obligation-form.tsx';
import { waitingSubmission } from './waiting-submission.ts';

type Verdict = 'accepted' | 'returned';

/** Records a letter that accepts what was handed in, or returns it. */
export function LetterForm({ detail, onDone, onLeave }: ObligationFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  // Nothing is chosen beforehand: what the letter says, only the letter says.
  const [verdict, setVerdict] = useState<Verdict>();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { obligation, story, letterSlot } = detail;
  const party = obligation.acceptedBy?.name ?? '';
  const action = useAction(recordLetter, {
    renews: 'everything',
    onDone: () => onDone(t(`page.obligation.done.${verdict ?? 'accepted'}`)),
  });
  const draft = useFactDraft({
    slots: slotsOf([letterSlot]),
    cluster: obligation.cluster?.id,
    errorAt: action.errorAt,
  });
  const said = reason.trim() === '' && verdict !== 'returned' ? {} : { reason };
  return (
    <FactForm
      title={t('page.obligation.act.recordLetter')}
      refused={t('page.obligation.form.letterRefused')}
      draft={draft}
      day={t('page.obligation.form.letterDay')}
      action={action}
      fields={['reason']}
      submit={t('page.obligation.form.recordLetter')}
      onSubmit={() => {
        setAsked(true);
        if (verdict === undefined) return;
        const submission = waitingSubmission(story)?.id ?? '';
        action.act({
          params: { obligation: obligation.id },
          body: { ...draft.recorded, submission, verdict, ...said },
        });
      }}
      onLeave={onLeave}
    >
      <ChoiceField<Verdict | ''>
        label={t('page.obligation.form.letterSays', { party })}
        value={verdict ?? ''}
        onChange={(value) => value !== '' && setVerdict(value)}
        error={isAsked && verdict === undefined ? t('page.obligation.form.letterSaysWhich') : undefined}
        choices={[
          { value: 'accepted', label: t('page.obligation.form.letterAccepts') },
          { value: 'returned', label: t('page.obligation.form.letterReturns') },
        ]}
      />
      <TextArea
        label={t(
          verdict === 'returned' ? 'page.obligation.form.returnReason' : 'page.obligation.form.remark',
        )}
        rows={2}
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
    </FactForm>
  );
}
