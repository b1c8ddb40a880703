import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import type { HeldRole, Person } from './identity.ts';

/** The session that a request came with, as the sign-in engine knows it. */
export type OpenSession = Readonly<{
  userId: string;
  sessionId: string;
  /** Permissions of a key, which may part of what its owner may. */
  only?: readonly string[] | undefined;
}>;

/** What the database tells of a person: `minka.person_of`. */
export type PersonRow = Readonly<{ name: string; email: string; locale: string; held: readonly HeldRole[] }>;

/**
 * Who the holder of a session is at this moment, with the roles held now; asked anew by every request, so that a role
 * that ended and an account that was deactivated count at once. The transaction acts as the kernel.
 */
export async function findPerson(
  db: Transaction<Database>,
  session: OpenSession,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  const { rows } = await sql<{ person: PersonRow | null }>`
    select minka.person_of(${session.userId}, ${now.toString()}) as person`.execute(db);
  const person = rows[0]?.person;
  return person ? personOf(session, person) : undefined;
}

/** A person as the house knows one. */
export function personOf(
  { userId, sessionId, only }: OpenSession,
  { name, email, locale, held }: PersonRow,
): Person {
  const known = isLocale(locale) ? locale : 'es';
  return { kind: 'person', accountId: userId, name, email, locale: known, sessionId, held, only };
}
