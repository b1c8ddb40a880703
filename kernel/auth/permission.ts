import { invariant } from '#kernel/invariant.ts';
import { type Role, type ScopeKind, scopeOf } from './roles.ts';

/**
 * Who may do one thing. A role reaches as far as it is held: a coordinator's cluster, a director's programme. Roles
 * under `wide` are held in a part and may do it in the whole programme all the same.
 */
export type Permission = Readonly<{ roles: readonly Role[]; wide?: readonly Role[] }>;

/** Permissions by their names, `slice.thing.verb`; each has its meaning in the locales under `permissions.<name>`. */
export type Permissions = Readonly<Record<string, Permission>>;

/**
 * Which rows of a table show themselves to whom, from which its row-level policies are generated. The kernel itself
 * always sees what it needs to find out who asks.
 */
export type RowRule = Readonly<{
  table: `${string}.${string}`;
  /** The column that holds the programme; null where the rows are the instance's. */
  programme: string | null;
  /** Where the cluster of a row stands, for roles that are held in a cluster. */
  cluster?: string | Elsewhere;
  /** Where the account stands whose own the row is. */
  own?: string | Elsewhere;
  /** Whether the own row is only seen: what it says is for others to record. */
  ownIsSeenOnly?: boolean;
  /** A row is also seen by whoever sees a row of one of these tables that names it. */
  seenWith?: readonly SeenWith[];
  /** Names of permissions of which one is enough; `anyone` needs none but to be signed in. */
  read: readonly string[] | 'anyone';
  /** `seen`: whoever sees what the row belongs to, one of `seenWith`; which of them may, the doors say. */
  record: readonly string[] | 'anyone' | 'kernel' | 'seen';
  change?: readonly string[] | 'anyone' | 'kernel' | 'seen';
  /** Rows that the kernel itself clears when they have done their work; of all others nobody removes one. */
  remove?: 'kernel';
  search?: RowSearch;
}>;

/** Lets rows be found by the words of a column, in functions made from the rule; the column has a trigram index. */
export type RowSearch = Readonly<{
  /** The generated column that holds the words as `minka.fold` makes them, with a space in front. */
  column: string;
  /** Gives the ids of the rows in sight that hold all words of a text. */
  find: `${string}.${string}`;
  /** Gives the ids of the rows in sight that are written nearly like a text, the nearest first. */
  alike: `${string}.${string}`;
}>;

/**
 * What a row is told by the rows of another table: a person lies in those clusters of which `people.person_clusters`
 * holds a row that names the person. The other table's own rule must not ask this one in turn.
 */
export type Elsewhere = Readonly<{
  /** The column by which a row is named there. */
  column: string;
  table: `${string}.${string}`;
  named: string;
  /** The column there that holds what is asked for. */
  holds: string;
  /** Which rows there count. */
  where: string;
}>;

/**
 * A column of a table, and the column of another by which its rows name this one. With a permission, only those who
 * hold it where the other row lies.
 */
export type SeenWith = Readonly<{ column: string; table: string; named: string; permission?: string }>;

/**
 * What a slice brings to the policy of the house. `shows` lets its rows bring rows of an earlier part into sight: whoever
 * sees what a file belongs to sees the file.
 */
export type Policy = Readonly<{
  permissions: Permissions;
  rows: readonly RowRule[];
  shows?: readonly (SeenWith & Readonly<{ whose: RowRule['table'] }>)[];
}>;

/** One policy of several; a name that stands twice is a mistake. */
export function joinPolicies(policies: readonly Policy[]): Policy {
  const permissions: Record<string, Permission> = {};
  for (const policy of policies) {
    for (const [name, permission] of Object.entries(policy.permissions)) {
      invariant(!(name in permissions), `the permission ${name} is defined once`);
      permissions[name] = permission;
    }
  }
  const shown = policies.flatMap(({ shows = [] }) => shows);
  const rows = policies.flatMap((policy) => policy.rows);
  return { permissions, rows: rows.map((rule) => ({ ...rule, seenWith: seenWithOf(rule, shown) })) };
}

function seenWithOf(
  { table, seenWith = [] }: RowRule,
  shown: NonNullable<Policy['shows']>,
): readonly SeenWith[] {
  return [...seenWith, ...shown.filter(({ whose }) => whose === table)];
}

/** How far a role reaches with a permission; undefined where it does not have it. */
export function reachOf(permission: Permission, role: Role): ScopeKind | undefined {
  if (permission.wide?.includes(role) === true) return 'programme';
  return permission.roles.includes(role) ? scopeOf[role] : undefined;
}
