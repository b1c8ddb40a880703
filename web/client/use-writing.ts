import { useTranslation } from 'react-i18next';
import { showProgramme } from '#programme/contract';
import { useFormat } from '#web/ui/format.tsx';
import { notNow } from './not-now.ts';
import { usePlace } from './place.ts';
import { useEndpoint } from './use-endpoint.ts';

export type Writing =
  | { isNow: true; closed: undefined }
  /** `closed` says why nothing is recorded at this address, and how to get where something is. */
  | { isNow: false; closed: string };

/** Whether the address shows now, where things are recorded. What belongs to no programme has no other time. */
export function useWriting(): Writing {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { programme, at, known } = usePlace();
  const today = useEndpoint(showProgramme, { enabled: programme !== '' }).data?.today;
  const why = programme === '' ? undefined : notNow({ at, known, today });
  if (why === undefined) return { isNow: true, closed: undefined };
  const said = {
    date: at === undefined ? '' : format.date(at),
    instant: known === undefined ? '' : format.instant(known),
  };
  return { isNow: false, closed: t(`writing.${why}`, said) };
}
