import type { Transaction } from 'kysely';
import type { Identity } from '#kernel/auth/identity.ts';
import { ownPerson } from '#kernel/auth/own-person.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { findPerson, type PersonRow, thisProgramme } from './select-persons.ts';

/** The person that whoever asks is, where somebody said so. */
export async function findOwnPerson(
  db: Transaction<Database>,
  identity: Identity,
): Promise<PersonRow | undefined> {
  const link = await db
    .selectFrom('people.person_accounts')
    .select('person_id')
    .where('programme_id', '=', thisProgramme)
    .where('account_id', '=', ownPerson(identity).accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return link === undefined ? undefined : findPerson(db, link.person_id);
}

/** Whether a person is whoever asks. */
export async function isOwnPerson(
  db: Transaction<Database>,
  identity: Identity,
  person: string,
): Promise<boolean> {
  if (identity.kind !== 'person') return false;
  const link = await db
    .selectFrom('people.person_accounts')
    .select('id')
    .where('programme_id', '=', thisProgramme)
    .where('person_id', '=', person)
    .where('account_id', '=', identity.accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return link !== undefined;
}
