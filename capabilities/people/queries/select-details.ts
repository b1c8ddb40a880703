import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { thisProgramme } from './select-persons.ts';

/** What is recorded now to identify and reach a person, where whoever asks may see it. */
export function findDetails(db: Transaction<Database>, person: string) {
  return db
    .selectFrom('people.private_details')
    .select(['id', 'document_kind', 'document_number', 'phone', 'reason', 'recorded_at', 'recorded_by'])
    .where('programme_id', '=', thisProgramme)
    .where('person_id', '=', person)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
}

export type DetailsRow = NonNullable<Awaited<ReturnType<typeof findDetails>>>;
