import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#web/client/use-action.ts';
import { useFormat } from '#web/ui/format.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { relieveObligation } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import type { ObligationFormProps } from './obligation-form.tsx';

export type RelieveFormProps = ObligationFormProps & { relief: 'waived' | 'extended' };

/** Records a letter that waives an obligation, or gives more time for it. */
export function RelieveForm({ detail, relief, corrected, onDone, onLeave }: RelieveFormProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const slotsOf = useSlots();
  const { obligation, letterSlot } = detail;
  const [reason, setReason] = useState(corrected?.why ?? '');
  const [until, setUntil] = useState(corrected?.until ?? '');
  const action = useAction(relieveObligation, {
    renews: 'everything',
    onDone: () => onDone(t(`page.obligation.done.${relief}`)),
  });
  const draft = useFactDraft({
    slots: slotsOf([letterSlot]),
    cluster: obligation.cluster?.id,
    corrected,
    errorAt: action.errorAt,
  });
  const { due } = obligation;
  return (
    <FactForm
      title={t(`page.obligation.form.${relief}`)}
      refused={t('page.obligation.form.letterRefused')}
      draft={draft}
      day={t('page.obligation.form.letterDay')}
      action={action}
      fields={['until', 'reason']}
      submit={t(`page.obligation.form.button.${relief}`)}
      onSubmit={() =>
        action.act({
          params: { obligation: obligation.id },
          body: { ...draft.recorded, relief, reason, ...(relief === 'extended' ? { until } : {}) },
        })
      }
      onLeave={onLeave}
    >
      {relief === 'extended' && (
        <TextField
          type="date"
          label={t('page.obligation.form.until')}
          hint={due === null ? undefined : t('page.obligation.form.untilHint', { date: format.date(due) })}
          min={due ?? undefined}
          value={until}
          onChange={setUntil}
          error={action.errorAt('until')}
        />
      )}
      <TextArea
        label={t('page.obligation.form.why')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={action.errorAt('reason')}
      />
    </FactForm>
  );
}
