import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { spokenName } from '../rules/clean-name.ts';
import { thisProgramme } from './select-persons.ts';

/** The names of persons of the programme entered, as they are spoken, by their ids: of those whom the reader sees. */
export async function namePersons(
  db: Transaction<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people.persons')
    .select(['id', 'given_names', 'family_names'])
    .where('programme_id', '=', thisProgramme)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, spokenName(row)]));
}
