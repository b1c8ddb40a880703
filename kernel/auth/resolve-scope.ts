import { scopeUnknown, scopeWrong } from './problems.ts';
import type { ProgrammeOutline } from './programme-guide.ts';
import { type Role, type ScopeKind, scopeOf } from './roles.ts';

/** A scope that exists: the whole programme, or a part of it with the cluster in which it lies. */
export type ResolvedScope = Readonly<{ kind: ScopeKind; id: string | null; cluster: string | null }>;

/** Checks that a role is held in this kind of scope and that the part exists. Networks and enterprises come with their registers. */
export function resolveScope(
  role: Role,
  scope: Readonly<{ kind: ScopeKind; id: string | null }>,
  { clusters }: Pick<ProgrammeOutline, 'clusters'>,
): ResolvedScope {
  const errors = (message: string) => ({ errors: [{ path: 'body.scope', message }] });
  if (scopeOf[role] !== scope.kind || (scope.kind === 'programme') !== (scope.id === null)) {
    throw scopeWrong({ role, kind: scopeOf[role] }, errors(''));
  }
  if (scope.kind === 'programme') return { kind: 'programme', id: null, cluster: null };
  const id = scope.id ?? '';
  if (scope.kind !== 'cluster' || !clusters.some((cluster) => cluster.id === id)) {
    throw scopeUnknown({ id }, errors(''));
  }
  return { kind: 'cluster', id, cluster: id };
}
