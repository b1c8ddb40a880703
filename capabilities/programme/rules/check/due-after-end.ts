import { addMonths, parsePlainDate } from '#lib/calendar/index.ts';
import { timingWords } from '../../words/timing-words.ts';
import { anchorsOf, statedSignature } from '../calendar/anchors.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import type { Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, Phrase } from './draft.ts';
import { count, placeAt, word } from './words.ts';

type Owed = { id: string; name: Phrase; due: Timing; path: ItemPath; source: string };

/**
 * A clause or an instalment that is due in a month, a year or on a date when every period is over. What counts from an
 * end is after it on purpose.
 */
export function dueAfterEnd({ programme, monthOf }: Agreement): Draft[] {
  const { periods } = programme.programme;
  const ends = periods.map(({ id }) => monthOf({ end: id })?.month ?? null);
  const known = ends.filter((month) => month !== null);
  const end = Math.max(...known);
  if (periods.length === 0 || known.length < periods.length) return [];
  return owedOf(programme).flatMap(({ id, name, due, path, source }): Draft[] => {
    if (!isAfter(programme, due, end)) return [];
    const dueWords: Phrase = (speaker) => timingWords(due, programme, speaker);
    const last = ends.indexOf(end);
    const period = periods[last];
    return [
      {
        code: 'due-after-end',
        severity: 'warning',
        subject: id,
        params: { what: name, due: dueWords, end: count(end) },
        places: [
          placeAt(programme, 'clauses.yaml', path, source, dueWords),
          ...(period === undefined
            ? []
            : [
                placeAt(programme, 'programme.yaml', ['periods', last], period.source, (speaker) =>
                  speaker.say(period.label),
                ),
              ]),
        ],
        values: [String(end)],
        arithmetic: [
          { label: word('line.lastMonth'), value: word('word.month', { month: count(end) }) },
          { label: word('line.due'), value: dueWords, emphasised: true },
        ],
      },
    ];
  });
}

function owedOf({ clauses }: Programme): Owed[] {
  return clauses.clauses.flatMap((clause, index): Owed[] => {
    const { id, source } = clause;
    const name: Phrase = (speaker) => speaker.say(clause.title);
    if (clause.kind === 'obligation') {
      return [{ id, name, due: clause.due, path: ['clauses', index, 'due'], source }];
    }
    if (clause.kind !== 'instalments') return [];
    return clause.parts.flatMap((part, at): Owed[] => {
      const path = ['clauses', index, 'parts', at, 'due'];
      const partName: Phrase = word('word.says', { name, words: part.id });
      return part.due === undefined
        ? []
        : [{ id: `${id}.${part.id}`, name: partName, due: part.due, path, source }];
    });
  });
}

function isAfter(programme: Programme, due: Timing, end: number): boolean {
  if ('month' in due) return due.month > end;
  // A year that has begun before the end is the last one, though it closes after it.
  if ('year' in due) return 12 * (due.year - 1) >= end;
  if (!('on' in due)) return false;
  const signed = statedSignature(programme);
  const { start } = programme.programme.dates;
  const assumed = signed ?? (typeof start === 'string' ? start : undefined);
  if (assumed === undefined) return false;
  const first = anchorsOf(programme, parsePlainDate(assumed)).start;
  return first !== null && parsePlainDate(due.on).toString() >= addMonths(first, Math.ceil(end)).toString();
}
