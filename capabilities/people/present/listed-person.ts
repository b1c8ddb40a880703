import { isoInstant } from '#kernel/auth/iso-instant.ts';
import type { ListedPersonShape } from '../contract.ts';
import type { PersonRow } from '../queries/select-persons.ts';
import { type NamedCluster, named } from './named-clusters.ts';

/** A person as a list shows one. */
export function listedPerson(
  row: Omit<PersonRow, 'recorded_by'>,
  clusters: readonly NamedCluster[],
): ListedPersonShape {
  return {
    id: row.id,
    name: row.listed_name,
    sex: sexOf(row),
    clusters: named(row.clusters, clusters),
    recordedAt: isoInstant(row.recorded_at),
  };
}

/** As the constraint `persons_sex_known` has it. */
export function sexOf({ sex }: Readonly<{ sex: string | null }>): 'female' | 'male' | null {
  return sex === 'female' || sex === 'male' ? sex : null;
}
