import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#web/client/use-action.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { submitPapers } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import type { ObligationFormProps } from './obligation-form.tsx';

/** Hands in papers: all that are still asked for, or some of them now and the others later. */
export function SubmitForm({ detail: { obligation }, corrected, onDone, onLeave }: ObligationFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  const before = new Set(
    [...(corrected?.evidence ?? []), ...(corrected?.omitted ?? [])].map(({ slot }) => slot),
  );
  const asked = obligation.evidence.filter(({ id, filled }) => !filled || before.has(id));
  const [whole, setWhole] = useState(corrected === undefined || before.size === asked.length);
  const [note, setNote] = useState(corrected?.why ?? '');
  const action = useAction(submitPapers, {
    renews: 'everything',
    onDone: ({ obligation: { state } }) =>
      onDone(t(state === 'submitted' ? 'page.obligation.done.submitted' : 'page.obligation.done.handedIn')),
  });
  const draft = useFactDraft({
    slots: slotsOf(asked, whole),
    cluster: obligation.cluster?.id,
    corrected,
    errorAt: action.errorAt,
  });
  const said = note.trim() === '' ? {} : { note };
  return (
    <FactForm
      title={t(corrected === undefined ? 'page.obligation.act.submit' : 'page.obligation.form.correctPapers')}
      refused={t('page.obligation.form.submitRefused')}
      draft={draft}
      day={t('page.obligation.form.submitDay')}
      dayHint={t('page.obligation.form.submitDayHint')}
      action={action}
      fields={['note']}
      submit={t('page.obligation.form.submit')}
      onSubmit={() =>
        action.act({ params: { obligation: obligation.id }, body: { ...draft.recorded, ...said } })
      }
      onLeave={onLeave}
      after={
        <TextArea
          label={t('page.obligation.form.note')}
          rows={2}
          value={note}
          onChange={setNote}
          error={action.errorAt('note')}
        />
      }
    >
      {asked.length > 1 && (
        <ChoiceField
          label={t('page.obligation.form.howMuch')}
          value={whole ? 'whole' : 'part'}
          onChange={(value) => setWhole(value === 'whole')}
          choices={[
            {
              value: 'whole',
              label: t('page.obligation.form.whole'),
              note: t('page.obligation.form.wholeNote'),
            },
            {
              value: 'part',
              label: t('page.obligation.form.part'),
              note: t('page.obligation.form.partNote'),
            },
          ]}
        />
      )}
    </FactForm>
  );
}
