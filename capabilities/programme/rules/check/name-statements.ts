import { editDistance } from '#lib/search-text/index.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import type { Text } from '../format/text.ts';
import { calledSaid } from './blank-said.ts';
import type { Said } from './said.ts';

type NamedThing = { id: string; name: Text; acronym?: string | undefined; source: string };

/**
 * How programme.yaml calls parties, clusters, units and councils in the agreement's language. Paragraphs can use the name
 * or the acronym: each thing is told under the one that is nearest to what they print.
 */
export function nameStatements(programme: Programme, stated: readonly Said[]): Said[] {
  const { parties, clusters, units, councils } = programme.programme;
  const lists: [kind: string, list: string, things: readonly NamedThing[]][] = [
    ['party', 'parties', parties],
    ['cluster', 'clusters', clusters],
    ['unit', 'units', units],
    ['council', 'councils', councils],
  ];
  return lists.flatMap(([kind, list, things]) =>
    things.flatMap((thing, index): Said[] => {
      const key = `name.${kind}.${thing.id}`;
      const printed = stated.flatMap((said) =>
        said.key === key && said.called !== null ? [said.called] : [],
      );
      const nearest = nearestName(thing, printed, programme);
      if (nearest === null) return [];
      const path: ItemPath = [list, index, nearest.field];
      const said = calledSaid(programme, key, nearest.name, 'programme.yaml', path, thing.source);
      return [{ ...said, origin: 'programme' }];
    }),
  );
}

function nearestName({ name, acronym }: NamedThing, printed: readonly string[], { programme }: Programme) {
  const full = name[programme.agreement_language];
  const own = [
    ...(full === undefined ? [] : [{ field: 'name', name: full }]),
    ...(acronym === undefined ? [] : [{ field: 'acronym', name: acronym }]),
  ];
  const distances = own.flatMap((candidate) =>
    printed.map((text) => ({ ...candidate, distance: editDistance(candidate.name, text) })),
  );
  return distances.sort((a, b) => a.distance - b.distance)[0] ?? null;
}
