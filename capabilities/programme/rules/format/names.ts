import { type Declaration, declarationsOf } from './declarations.ts';
import type { Programme } from './programme.ts';
import type { NameKind } from './reference.ts';

/** The names that a programme's files define, by their kind. */
export type Names = {
  has: (kind: NameKind, name: string) => boolean;
  all: (kind: NameKind) => readonly string[];
  programme: Programme;
  declarations: readonly Declaration[];
};

/** Gathers the names of a programme. */
export function namesOf(programme: Programme): Names {
  const declarations = declarationsOf(programme);
  const byKind = new Map<NameKind, Set<string>>();
  const add = (kind: NameKind, name: string) => {
    const names = byKind.get(kind) ?? new Set();
    byKind.set(kind, names.add(name));
  };
  for (const { kind, name } of declarations) add(kind, name);
  for (const name of alwaysScopes) add('scope', name);
  for (const name of alwaysEvents) add('event', name);
  for (const column of tableColumns(programme)) add('column', column);
  return {
    has: (kind, name) => byKind.get(kind)?.has(name) ?? false,
    all: (kind) => [...(byKind.get(kind) ?? [])],
    programme,
    declarations,
  };
}

/** What every programme has, without a definition of its own. */
const alwaysScopes = ['programme', 'cluster', 'component', 'line', 'financier'];
const alwaysEvents = ['signature', 'start'];

function tableColumns({ programme }: Programme): string[] {
  const financiers = programme.financiers.flatMap(({ id }) => [
    id,
    `${id}_cash`,
    `${id}_in_kind`,
    `share_${id}`,
  ]);
  return ['total', 'share', ...financiers];
}
