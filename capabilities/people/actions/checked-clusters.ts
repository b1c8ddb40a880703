import { notPermitted } from '#kernel/http/problems.ts';
import type { Asked } from '../asked.ts';
import type { PeopleServices } from '../people-services.ts';
import { clustersOf } from '../present/named-clusters.ts';
import { clusterMissing, clusterUnknown } from '../problems.ts';

const permission = 'people.persons.record';

/** Clusters that the programme has and in which whoever asks may record persons, each once. */
export async function checkedClusters(
  services: PeopleServices,
  asked: Asked,
  wanted: readonly string[],
  path = 'body.clusters',
): Promise<readonly string[]> {
  const errors = [{ path, message: '' }];
  const known = await clustersOf(services, asked);
  for (const cluster of wanted) {
    if (!known.some(({ id }) => id === cluster)) throw clusterUnknown({ cluster }, { errors });
    if (!asked.may(permission, { cluster })) throw notPermitted({ permission }, { errors });
  }
  if (wanted.length === 0 && !asked.may(permission)) throw clusterMissing({}, { errors });
  return [...new Set(wanted)];
}
