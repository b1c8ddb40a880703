import { sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';

/** The programme that was entered, by which the indexes of every table begin; the policies alone do not say so to them. */
export const thisProgramme = sql<string>`(select minka.programme())`;

/** The persons in sight, each with the clusters in sight in which it takes part. */
export function selectPersons(db: Transaction<Database>) {
  return (
    db
      .selectFrom('people.persons as person')
      .select([
        'person.id',
        'person.given_names',
        'person.family_names',
        'person.listed_name',
        'person.sex',
        'person.recorded_at',
        'person.recorded_by',
        sql<string[]>`array(
        select lies.cluster_id from people.person_clusters as lies
        where lies.programme_id = person.programme_id and lies.person_id = person.id and lies.removed_at is null
        order by lies.cluster_id)`.as('clusters'),
      ])
      // Who was erased is nobody any more.
      .where('person.erased_at', 'is', null)
  );
}

/** A person in sight; undefined where there is none, or none to see. */
export function findPerson(db: Transaction<Database>, id: string) {
  return selectPersons(db).where('person.id', '=', id).executeTakeFirst();
}

export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>;
