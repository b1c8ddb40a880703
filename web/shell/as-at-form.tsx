import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOfWallTime, wallTimeOfInstant } from '#kernel/i18n/wall-time.ts';
import { reckonedYears } from '#lib/calendar/reckoned-years.ts';
import { useFormat } from '#web/ui/format.tsx';
import { usePlace } from '../client/place.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { useClocks } from './use-clocks.ts';

type AsAtFormProps = { programme: ProgrammeData; past: boolean; onDone: () => void };

/** Two inputs for two clocks. The second offers the revisions, because they are what changed. */
export function AsAtForm({ programme, past, onDone }: AsAtFormProps) {
  const { t } = useTranslation('web');
  const place = usePlace();
  const { turn, backToNow } = useClocks();
  const id = useId();
  const [at, setAt] = useState(place.at ?? programme.today);
  const [known, setKnown] = useState(() => choiceOf(place.known, programme));
  const [moment, setMoment] = useState(() =>
    wallTimeOfInstant(place.known ?? programme.revision.recordedAt, programme.timeZone),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    turn({
      at: at === '' || at === programme.today ? undefined : at,
      known: instantOf(known, moment, programme),
    });
    onDone();
  };
  return (
    <form className="mk-asat-form" onSubmit={submit}>
      <label htmlFor={id}>
        <b>{t('asAt.happened')}</b>
        <small>{t('asAt.happenedHelp')}</small>
      </label>
      <input
        id={id}
        type="date"
        value={at}
        min={`${reckonedYears.first}-01-01`}
        max={`${reckonedYears.last}-12-31`}
        onChange={(event) => setAt(event.currentTarget.value)}
        required
      />
      <RecordedBy
        programme={programme}
        known={known}
        onKnown={setKnown}
        moment={moment}
        onMoment={setMoment}
      />
      <div className="mk-asat-actions">
        <Button type="submit" variant="filled">
          {t('asAt.show')}
        </Button>
        {past && (
          <Button
            onClick={() => {
              backToNow();
              onDone();
            }}
          >
            {t('asAt.backToNow')}
          </Button>
        )}
      </div>
    </form>
  );
}

type RecordedByProps = {
  programme: ProgrammeData;
  known: string;
  onKnown: (known: string) => void;
  moment: string;
  onMoment: (moment: string) => void;
};

function RecordedBy({ programme, known, onKnown, moment, onMoment }: RecordedByProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const id = useId();
  // Before the first revision nothing was recorded.
  const first =
    programme.revisions.map(({ recordedAt }) => recordedAt).sort()[0] ?? programme.revision.recordedAt;
  return (
    <>
      <label htmlFor={id}>
        <b>{t('asAt.recorded')}</b>
        <small>{t('asAt.recordedHelp')}</small>
      </label>
      <select id={id} value={known} onChange={(event) => onKnown(event.currentTarget.value)}>
        <option value="now">{t('asAt.now')}</option>
        {programme.revisions.map(({ number, recordedAt }) => (
          <option key={number} value={recordedAt}>
            {t('asAt.revision', { number, instant: format.instant(recordedAt) })}
          </option>
        ))}
        <option value="moment">{t('asAt.moment')}</option>
      </select>
      {known === 'moment' && (
        <input
          type="datetime-local"
          aria-label={t('asAt.moment')}
          value={moment}
          min={wallTimeOfInstant(first, programme.timeZone)}
          onChange={(event) => onMoment(event.currentTarget.value)}
          required
        />
      )}
    </>
  );
}

function choiceOf(known: string | undefined, programme: ProgrammeData): string {
  if (known === undefined) return 'now';
  return programme.revisions.some(({ recordedAt }) => recordedAt === known) ? known : 'moment';
}

function instantOf(choice: string, moment: string, programme: ProgrammeData): string | undefined {
  if (choice === 'now') return undefined;
  return choice === 'moment' ? instantOfWallTime(moment, programme.timeZone) : choice;
}
