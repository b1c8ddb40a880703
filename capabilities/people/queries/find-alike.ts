import { sql } from 'kysely';
import { nameLikeness, sameNameLikeness } from '#lib/search-text/index.ts';
import type { Asked } from '../asked.ts';
import type { PeopleServices } from '../people-services.ts';
import { listedPerson } from '../present/listed-person.ts';
import { clustersOf } from '../present/named-clusters.ts';
import { spokenName } from '../rules/clean-name.ts';
import { selectPersons } from './select-persons.ts';

const mostShown = 10;

/**
 * Persons in sight whose name is probably the one that is given: other letters that look the same, an accent, a letter
 * more or less, words in another order. The database names candidates, the rule decides, the nearest come first.
 */
export async function findAlike(
  services: PeopleServices,
  asked: Asked,
  name: string,
  except: string | null = null,
) {
  const candidates = await selectPersons(asked.db)
    .where(sql<boolean>`person.id in (select people.alike_persons(${name}))`)
    .execute();
  const clusters = await clustersOf(services, asked);
  return candidates
    .filter(({ id }) => id !== except)
    .map((row) => ({ row, likeness: nameLikeness(spokenName(row), name) }))
    .filter(({ likeness }) => likeness >= sameNameLikeness)
    .toSorted((a, b) => b.likeness - a.likeness || compareIds(a.row, b.row))
    .slice(0, mostShown)
    .map(({ row }) => listedPerson(row, clusters));
}

function compareIds(a: Readonly<{ id: string }>, b: Readonly<{ id: string }>): number {
  return a.id < b.id ? -1 : 1;
}
