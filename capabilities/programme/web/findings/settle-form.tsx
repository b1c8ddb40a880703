import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { useAction } from '#web/client/use-action.ts';
import { TextArea } from '#web/ui/text-area.tsx';
import { settleFinding } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import type { Settlement } from './settlement-list.tsx';

export type SettleFormProps = {
  finding: string;
  slots: readonly SlotShape[];
  /** The settlement whose place this one takes. */
  corrected?: Settlement | undefined;
  onDone: () => void;
  onLeave: () => void;
};

/** Settles a finding by a recorded fact: the reason, and the paper that says so. */
export function SettleForm({ finding, slots, corrected, onDone, onLeave }: SettleFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  const [reason, setReason] = useState(corrected?.why ?? '');
  const action = useAction(settleFinding, { renews: 'everything', onDone });
  const draft = useFactDraft({ slots: slotsOf(slots), corrected, errorAt: action.errorAt });
  return (
    <FactForm
      title={t(corrected === undefined ? 'page.finding.settle.title' : 'page.finding.settle.correct')}
      refused={t('page.finding.settle.refused')}
      draft={draft}
      day={t('page.finding.settle.day')}
      dayHint={t('page.finding.settle.dayHint')}
      action={action}
      fields={['reason']}
      submit={t('page.finding.settle.submit')}
      onSubmit={() => action.act({ body: { ...draft.recorded, finding, reason } })}
      onLeave={onLeave}
    >
      <TextArea
        label={t('page.finding.settle.reason')}
        hint={t('page.finding.settle.reasonHint')}
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
    </FactForm>
  );
}
