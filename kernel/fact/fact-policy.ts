import type { Policy, RowRule } from '#kernel/auth/permission.ts';
import type { FactKind } from './fact-kind.ts';

/**
 * What kinds of fact add to the policy of the house: who sees, records and takes back their rows, and that whoever may
 * read their papers sees those.
 */
export function factPolicy(kinds: readonly FactKind[]): Pick<Policy, 'rows' | 'shows'> {
  return {
    rows: kinds.map(
      (kind): RowRule => ({
        table: kind.table,
        programme: 'programme_id',
        cluster: 'cluster_id',
        read: kind.read,
        record: kind.record,
        change: kind.void,
      }),
    ),
    shows: kinds.flatMap(({ table, readPapers }) =>
      (['facts.evidence', 'facts.omissions'] as const).map((whose) => ({
        whose,
        column: 'fact_id',
        table,
        named: 'id',
        ...(readPapers === undefined ? {} : { permission: readPapers }),
      })),
    ),
  };
}

/** The papers of facts are added by whoever sees the fact; which of them may, the doors of its kind say. */
export const papersPolicy: Policy = {
  permissions: {},
  rows: [
    { table: 'facts.evidence', programme: 'programme_id', read: [], record: 'seen', change: 'seen' },
    { table: 'facts.omissions', programme: 'programme_id', read: [], record: 'seen' },
  ],
  shows: [{ whose: 'files.files', column: 'id', table: 'facts.evidence', named: 'file_id' }],
};
