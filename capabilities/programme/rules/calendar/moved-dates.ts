import type { Obligation } from './obligation.ts';

/** An obligation whose date is another than before. */
export type MovedDate = Readonly<{ obligation: Obligation; before: string | null; after: string | null }>;

/** Which dates differ between two reckonings of the same agreement; an occurrence that one of them lacks has none. */
export function movedDates(before: readonly Obligation[], after: readonly Obligation[]): MovedDate[] {
  const dueBefore = new Map(before.map(({ id, due }) => [id, due]));
  return after.flatMap((obligation) => {
    const earlier = dueBefore.get(obligation.id) ?? null;
    return earlier === obligation.due ? [] : [{ obligation, before: earlier, after: obligation.due }];
  });
}
