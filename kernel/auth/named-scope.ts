import { invariant } from '#kernel/invariant.ts';
import type { ProgrammeOutline } from './programme-guide.ts';
import { type Role, roles, type ScopeKind, scopeKinds } from './roles.ts';

/** A role as the database holds it; only known ones are ever written. */
export function roleNamed(text: string): Role {
  const found = roles.find((role) => role === text);
  invariant(found !== undefined, `the role ${text} is one of ours`);
  return found;
}

export function scopeKindNamed(text: string): ScopeKind {
  const found = scopeKinds.find((kind) => kind === text);
  invariant(found !== undefined, `the kind of scope ${text} is one of ours`);
  return found;
}

/** A scope with the name that people know it by: the programme's, the cluster's. */
export function namedScope(
  row: Readonly<{ scope_kind: string; scope_id: string | null }>,
  outline: Pick<ProgrammeOutline, 'name' | 'clusters'>,
) {
  const kind = scopeKindNamed(row.scope_kind);
  const part = outline.clusters.find(({ id }) => id === row.scope_id)?.name;
  return { kind, id: row.scope_id, name: row.scope_id === null ? outline.name : (part ?? row.scope_id) };
}
