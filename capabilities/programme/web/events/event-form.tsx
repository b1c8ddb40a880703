import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useFormat } from '#web/ui/format.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import type { EventShape } from '../../contract/obligations.ts';
import { recordOccurrence, showEventEffect } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import { type Moved, MovedDates } from './moved-dates.tsx';

export type EventFormProps = {
  event: EventShape;
  /** The record whose place this one takes. */
  corrected?: EventShape['occurrences'][number] | undefined;
  onDone: (moved: readonly Moved[]) => void;
  onLeave: () => void;
};

/** Records that an event came about; what it would move stands under its day before it is sent. */
export function EventForm({ event, corrected, onDone, onLeave }: EventFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  const [note, setNote] = useState(corrected?.note ?? '');
  const action = useAction(recordOccurrence, {
    renews: 'everything',
    onDone: ({ moved }) => onDone(moved),
  });
  const draft = useFactDraft({ slots: slotsOf(event.slots), corrected, errorAt: action.errorAt });
  const said = note.trim() === '' ? {} : { note };
  return (
    <FactForm
      level={2}
      title={t(corrected === undefined ? 'page.events.form.record' : 'page.events.form.correct', {
        event: event.name,
      })}
      refused={t('page.events.form.refused')}
      draft={draft}
      day={t('page.events.form.day')}
      action={action}
      fields={['note']}
      submit={t('page.events.record')}
      onSubmit={() => action.act({ params: { event: event.id }, body: { ...draft.recorded, ...said } })}
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
      <Effect event={event.id} on={draft.happenedOn} />
    </FactForm>
  );
}

/** Which dates would move, before it is recorded. */
function Effect({ event, on }: { event: string; on: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const query = useEndpoint(showEventEffect, { params: { event }, query: { on }, enabled: on !== '' });
  if (query.data === undefined) return null;
  const { before, moved } = query.data;
  return (
    <div aria-busy={query.isPlaceholderData}>
      <MovedDates
        moved={moved}
        said={
          before === null
            ? t('page.events.wouldMove', { count: moved.length })
            : t('page.events.wouldMoveFrom', { count: moved.length, before: format.date(before) })
        }
      />
    </div>
  );
}
