import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reckonedYears } from '#lib/calendar/reckoned-years.ts';
import { usePlace } from '../client/place.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { RecordedBy } from './recorded-by.tsx';
import { useClocks } from './use-clocks.ts';

type AsAtFormProps = { programme: ProgrammeData; past: boolean; onDone: () => void };

/** Two inputs for two clocks: any day, and any moment at which something may have been known. */
export function AsAtForm({ programme, past, onDone }: AsAtFormProps) {
  const { t } = useTranslation('web');
  const place = usePlace();
  const { turn, backToNow } = useClocks();
  const id = useId();
  const [at, setAt] = useState(place.at ?? programme.today);
  const [known, setKnown] = useState(place.known);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    turn({ at: at === '' || at === programme.today ? undefined : at, known });
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
      <RecordedBy programme={programme} known={known} onKnown={setKnown} />
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
