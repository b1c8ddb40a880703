import type { Obligation } from './obligation.ts';

/** How many obligations stand how. */
export type Standing = { passed: number; breached: number; dueSoon: number; ahead: number; undated: number };

/** Counts obligations by how they stand on their day. What is met, submitted or waived stands in none of these. */
export function standingOf(obligations: readonly Pick<Obligation, 'state' | 'due'>[]): Standing {
  const count = (stands: (one: Pick<Obligation, 'state' | 'due'>) => boolean) =>
    obligations.filter(stands).length;
  return {
    passed: count(({ state }) => state === 'late' || state === 'breached'),
    breached: count(({ state }) => state === 'breached'),
    dueSoon: count(({ state }) => state === 'due_soon'),
    ahead: count(({ state, due }) => state === 'not_due' && due !== null),
    undated: count(({ due }) => due === null),
  };
}
