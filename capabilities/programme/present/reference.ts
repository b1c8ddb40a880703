import type { z } from 'zod';
import type { reference } from '../contract/marks.ts';
import { indicatorsOf } from '../rules/calendar/indicator-timings.ts';
import type { Programme } from '../rules/format/programme.ts';
import { named } from '../words/names.ts';
import type { Speaker } from '../words/speaker.ts';

/** What an id of the files stands for, with its kind, so that a page can open it. */
export function presentReference(
  id: string,
  programme: Programme,
  speaker: Speaker,
): z.infer<typeof reference> {
  const { logframe, clauses } = programme;
  const has = (items: readonly { id: string }[]) => items.some((item) => item.id === id);
  const kind = has(indicatorsOf(programme))
    ? 'indicator'
    : has(logframe.components.flatMap(({ activities }) => activities))
      ? 'activity'
      : has(clauses.clauses)
        ? 'clause'
        : 'other';
  return { kind, ...named(id, programme, speaker) };
}
