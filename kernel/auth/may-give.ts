import type { HeldRole, Person } from './identity.ts';
import { grantable, type Role, type ScopeKind, scopeOf } from './roles.ts';

/** Where a role is to be given. `cluster` is the cluster that a part lies in. */
export type GivenIn = Readonly<{ programme: string; kind: ScopeKind; cluster: string | null }>;

/** Whether somebody may give a role there: a right of its own, which is not the right that the role carries. */
export function mayGive(person: Pick<Person, 'held'>, role: Role, where: GivenIn): boolean {
  return scopeOf[role] === where.kind && person.held.some((held) => givesThere(held, role, where));
}

/** The roles that somebody may give anywhere in a programme, with the clusters to which that is limited. */
export function givable(
  { held }: Pick<Person, 'held'>,
  programme: string,
): ReadonlyMap<Role, 'everywhere' | readonly string[]> {
  const found = new Map<Role, 'everywhere' | readonly string[]>();
  for (const one of held) {
    if (one.kind !== 'instance' && one.programme !== programme) continue;
    for (const role of grantable[one.role] ?? []) {
      const known = found.get(role) ?? [];
      if (known === 'everywhere') continue;
      found.set(role, one.kind === 'cluster' && one.part !== null ? [...known, one.part] : 'everywhere');
    }
  }
  return found;
}

function givesThere(held: HeldRole, role: Role, where: GivenIn): boolean {
  if (grantable[held.role]?.includes(role) !== true) return false;
  if (held.kind === 'instance') return true;
  if (held.programme !== where.programme) return false;
  return held.kind === 'programme' || (held.kind === 'cluster' && held.part === where.cluster);
}
