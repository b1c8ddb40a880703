import { formatDate } from '#kernel/i18n/format-date.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { placeAt } from './words.ts';

/** A programme that starts on a date before the one of its signature. */
export function signedAfterStart({ programme }: Agreement): Draft[] {
  const { signed, start } = programme.programme.dates;
  if (signed === undefined || typeof start !== 'string' || signed <= start) return [];
  const place = (key: 'signed' | 'start', date: string) =>
    placeAt(programme, 'programme.yaml', ['dates', key], null, ({ tag }) => formatDate(date, tag));
  return [
    {
      code: 'signed-after-start',
      severity: 'warning',
      subject: 'dates.start',
      params: {
        signed: ({ tag }) => formatDate(signed, tag),
        start: ({ tag }) => formatDate(start, tag),
      },
      places: [place('start', start), place('signed', signed)],
      values: [start, signed],
      arithmetic: [],
    },
  ];
}
