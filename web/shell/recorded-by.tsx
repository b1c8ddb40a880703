import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOfWallTime, wallTimeOfInstant } from '#kernel/i18n/wall-time.ts';
import { useFormat } from '#web/ui/format.tsx';
import type { ProgrammeData } from './app-shell.tsx';

type RecordedByProps = {
  programme: Pick<ProgrammeData, 'revisions' | 'revision' | 'timeZone'>;
  /** The instant exactly as it was given; undefined for now. */
  known: string | undefined;
  onKnown: (known: string | undefined) => void;
};

/**
 * The second clock: any moment, to the second, as on the stamp of what was sent then. The moments at which the files changed
 * are at hand.
 */
export function RecordedBy({ programme, known, onKnown }: RecordedByProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const id = useId();
  const { revisions, revision, timeZone } = programme;
  const moments = [...revisions].sort((a, b) => b.number - a.number);
  // Before the first revision nothing was recorded.
  const first = moments.at(-1)?.recordedAt ?? revision.recordedAt;
  return (
    <>
      <label htmlFor={id}>
        <b>{t('asAt.recorded')}</b>
        <small>{t('asAt.recordedHelp')}</small>
      </label>
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={known === undefined ? '' : wallTimeOfInstant(known, timeZone)}
        min={wallTimeOfInstant(first, timeZone)}
        onChange={({ currentTarget: { value } }) =>
          onKnown(value === '' ? undefined : instantOfWallTime(value, timeZone))
        }
      />
      <ul className="mk-asat-moments" aria-label={t('asAt.quick')}>
        <li>
          <button type="button" aria-pressed={known === undefined} onClick={() => onKnown(undefined)}>
            {t('asAt.now')}
          </button>
        </li>
        {moments.map(({ number, recordedAt }) => (
          <li key={number}>
            <button
              type="button"
              aria-pressed={isSameInstant(known, recordedAt)}
              onClick={() => onKnown(recordedAt)}
            >
              {t('asAt.revision', { number, instant: format.instant(recordedAt) })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function isSameInstant(known: string | undefined, instant: string): boolean {
  return known !== undefined && Date.parse(known) === Date.parse(instant);
}
