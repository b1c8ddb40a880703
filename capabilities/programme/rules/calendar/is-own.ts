import type { HeldRole } from '#kernel/auth/identity.ts';
import type { Permission } from '#kernel/auth/permission.ts';
import type { Obligation } from './obligation.ts';

/** What is asked about somebody: whether a permission is held, in a cluster or in the whole programme. */
export type May = (permission: string, place?: Readonly<{ cluster: string | null }>) => boolean;

/**
 * Whether an obligation is somebody's: papers for it may be handed in where it lies, by the roles held now. Today's tasks,
 * the mails that remind and the own calendar ask this and nothing else, so that none of them knows of a date that
 * another is silent about. For a promise of the logical framework there is nothing to hand in: a measure says how it stands.
 */
export function isOwn({ cluster, origin }: Pick<Obligation, 'cluster' | 'origin'>, may: May): boolean {
  return origin !== 'indicator' && may('programme.obligation.record', { cluster: cluster ?? null });
}

/** Whether any obligation could be somebody's who holds these roles. */
export function mayOwnAny(held: readonly HeldRole[], may: May): boolean {
  return [null, ...held.map(({ part }) => part)].some((cluster) =>
    isOwn({ origin: 'clause', ...of(cluster) }, may),
  );
}

function of(cluster: string | null): Pick<Obligation, 'cluster'> {
  return cluster === null ? {} : { cluster };
}

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

type Follower = Readonly<{ may: May; clusters: ClustersInSight }>;

/** Whether an obligation stands in somebody's own calendar: what is one's own, and what one follows besides. */
export function isInSight(one: Pick<Obligation, 'cluster' | 'origin'>, { may, clusters }: Follower): boolean {
  const { cluster } = one;
  return isOwn(one, may) || cluster === undefined || clusters === 'all' || clusters.includes(cluster);
}
