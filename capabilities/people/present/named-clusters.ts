import type { Asked } from '../asked.ts';
import type { PeopleServices } from '../people-services.ts';

export type NamedCluster = Readonly<{ id: string; name: string }>;

/** The clusters of the programme, by the names that people know them by. */
export async function clustersOf(
  { programmes }: PeopleServices,
  { db, programme, locale }: Asked,
): Promise<readonly NamedCluster[]> {
  return (await programmes.outline(db, programme, locale)).clusters;
}

/** Those of them that a person takes part in; one that the files no longer know keeps its id for a name. */
export function named(ids: readonly string[], clusters: readonly NamedCluster[]): NamedCluster[] {
  return ids.map((id) => clusters.find((cluster) => cluster.id === id) ?? { id, name: id });
}
