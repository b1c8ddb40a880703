import type { Chapter } from '../../contract/obligations.ts';

/** What an answer speaks of: the papers that were handed in last, of those that stand and have no answer that stands. */
export function waitingSubmission(story: readonly Chapter[]): Chapter | undefined {
  const answered = new Set(
    story.flatMap(({ answers, voided }) => (voided === null && answers ? [answers] : [])),
  );
  return story.findLast(({ act, id, voided }) => act === 'submitted' && voided === null && !answered.has(id));
}
