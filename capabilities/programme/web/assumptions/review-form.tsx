import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { useAction } from '#web/client/use-action.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { AssumptionShape } from '../../contract/plans.ts';
import { reviewAssumption } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';

type State = NonNullable<AssumptionShape['state']>;

export type ReviewFormProps = {
  assumption: string;
  slots: readonly SlotShape[];
  /** The review whose place this one takes. */
  corrected?: AssumptionShape['reviews'][number] | undefined;
  onDone: () => void;
  onLeave: () => void;
};

/** Records how an assumption or a risk stands on a day, with the reason. */
export function ReviewForm({ assumption, slots, corrected, onDone, onLeave }: ReviewFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  // Nothing is chosen beforehand: a review that nobody made would look like one that says all is well.
  const [state, setState] = useState<State | undefined>(corrected?.state);
  const [reason, setReason] = useState(corrected?.why ?? '');
  const [isAsked, setAsked] = useState(false);
  const action = useAction(reviewAssumption, { renews: 'everything', onDone });
  const draft = useFactDraft({ slots: slotsOf(slots, false), corrected, errorAt: action.errorAt });
  return (
    <FactForm
      title={t(corrected === undefined ? 'page.assumptions.review' : 'page.assumptions.correct')}
      refused={t('page.assumptions.refused')}
      draft={draft}
      day={t('page.assumptions.day')}
      action={action}
      fields={['state', 'reason']}
      submit={t('page.assumptions.submit')}
      onSubmit={() => {
        setAsked(true);
        if (state === undefined) return;
        action.act({ params: { assumption }, body: { ...draft.recorded, state, reason } });
      }}
      onLeave={onLeave}
    >
      <ChoiceField<State | ''>
        label={t('page.assumptions.stands')}
        value={state ?? ''}
        onChange={(value) => value !== '' && setState(value)}
        error={isAsked && state === undefined ? t('page.assumptions.standsWhich') : undefined}
        choices={(['holds', 'at_risk', 'broken'] as const).map((value) => ({
          value,
          label: t(`page.assumptions.state.${value}`),
          note: t(`page.assumptions.stateNote.${value}`),
        }))}
      />
      <TextArea
        label={t('page.assumptions.why')}
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
    </FactForm>
  );
}
