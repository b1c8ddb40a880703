import type { Chapter } from '../../contract/obligations.ts';
import type { ObligationShape } from '../../contract.ts';

/** One line of a story: something that somebody recorded, or a day of the agreement that came. */
export type StoryLine =
  | { kind: 'chapter'; on: string; chapter: Chapter }
  | { kind: 'due' | 'due-before' | 'opens'; on: string; chapter?: undefined };

type Dates = Pick<ObligationShape, 'due' | 'dueBefore' | 'state' | 'consequence'>;

/**
 * What was recorded about an obligation and the days that the agreement set for it, in the order in which they came. A
 * day counts until its end, so what was recorded on it comes before it.
 */
export function storyLines(obligation: Dates, story: readonly Chapter[]): StoryLine[] {
  const chapters = story.map((chapter): StoryLine => ({ kind: 'chapter', on: chapter.happenedOn, chapter }));
  return [...chapters, ...daysOf(obligation)].sort((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1;
    return Number(a.kind !== 'chapter') - Number(b.kind !== 'chapter');
  });
}

function daysOf({ due, dueBefore, state, consequence }: Dates): StoryLine[] {
  const days: StoryLine[] = [];
  if (dueBefore !== null) days.push({ kind: 'due-before', on: dueBefore });
  if (due !== null) days.push({ kind: 'due', on: due });
  // A consequence is told while it can come or has come, not where the thing was done.
  const opensOn = consequence?.opensOn ?? null;
  if (opensOn !== null && !['met', 'met_late', 'waived'].includes(state)) {
    days.push({ kind: 'opens', on: opensOn });
  }
  return days;
}
