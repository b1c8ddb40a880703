import type { HeldRole } from '#kernel/auth/identity.ts';
import type { Permission } from '#kernel/auth/permission.ts';
import type { Obligation } from './obligation.ts';

/** Clusters of which somebody's calendar tells, besides what the whole programme owes. */
export type ClustersInSight = 'all' | readonly string[];

/**
 * Of which clusters the calendar in somebody's own program tells, by the roles held now. Who reads the agreement for the
 * whole programme follows all of it. Who works in a cluster follows its obligations and those of the whole programme,
 * not a neighbour's; any other part, such as a network, owes nothing of its own. Null for who may not read the agreement.
 */
export function clustersInSight(
  held: readonly HeldRole[],
  programme: string,
  { roles, wide = [] }: Permission,
): ClustersInSight | null {
  const here = held.filter((one) => one.programme === programme);
  if (here.some(({ role }) => roles.includes(role))) return 'all';
  const parts = here.filter(({ role }) => wide.includes(role));
  if (parts.length === 0) return null;
  return [...new Set(parts.flatMap(({ kind, part }) => (kind === 'cluster' && part !== null ? [part] : [])))];
}

/** Whether an obligation is among what somebody follows. */
export function isInSight({ cluster }: Pick<Obligation, 'cluster'>, clusters: ClustersInSight): boolean {
  return cluster === undefined || clusters === 'all' || clusters.includes(cluster);
}
