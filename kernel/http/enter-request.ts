import { CompiledQuery, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type OpenSession, type PersonRow, personOf } from '#kernel/auth/find-person.ts';
import { type Identity, nobody } from '#kernel/auth/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Door } from '#kernel/door.ts';
import { invariant } from '#kernel/invariant.ts';
import { notSignedIn, programmeUnknown } from './problems.ts';

export type Entering = Readonly<{
  session: OpenSession | null;
  door: Door;
  /** The programme that the path names. */
  slug: string | undefined;
  now: Temporal.Instant;
  /** The key of a write, and who owns it where nobody is signed in. */
  key?: Readonly<{ text: string; doorOwner: string }> | undefined;
}>;

export type Entered = Readonly<{
  identity: Identity;
  programme: Programme | null;
  /** What is known of the key: its owner, whether it could be taken, and what was answered under it before. */
  key: Readonly<{ owner: string; held: boolean; stored: StoredAnswer | null }> | null;
}>;

export type StoredAnswer = Readonly<{ request: string; body: unknown }>;

type Row = Readonly<{
  person: PersonRow | null;
  programme: Programme | null;
  owner: string | null;
  held: boolean | null;
  stored: StoredAnswer | null;
}>;

/**
 * Finds out who asks and lets the transaction see what that person may see; then enters the programme of the path, if
 * it is in sight. A public door sees as the kernel does.
 */
export async function enterRequest(
  db: Transaction<Database>,
  { session, door, slug, now, key }: Entering,
): Promise<Entered> {
  // PostgreSQL refuses some texts even as a question, such as one with a NUL in it.
  const asked = slug !== undefined && slugForm.test(slug) ? slug : null;
  const { rows } = await db.executeQuery<{ entered: Row }>(
    CompiledQuery.raw(question, [
      session?.userId ?? null,
      now.toString(),
      door === 'public',
      asked,
      key?.text ?? null,
      key?.doorOwner ?? null,
    ]),
  );
  const row = rows[0]?.entered;
  invariant(row !== undefined, 'a function answers with one row');
  const identity = session !== null && row.person !== null ? personOf(session, row.person) : nobody;
  const { programme, owner, held, stored } = row;
  return { identity, programme, key: owner === null ? null : { owner, held: held === true, stored } };
}

// Asked by every request, so it is written once and not put together each time.
const question = `select minka.enter_request($1::uuid, $2::timestamptz, $3, $4::text, $5::text, $6::uuid) as entered`;

/** Refuses whoever comes without a session before anything that was sent is looked at: a stranger learns no shapes. */
export function mustHaveSession(session: OpenSession | null, door: Door): void {
  if (session === null && door !== 'public') throw notSignedIn({});
}

/**
 * Refuses whoever did not come in. Asked after it is known who that is, so that the trail can tell. A programme that
 * is not there and one that is not in sight are the same "not found".
 */
export function mustHaveEntered(
  { identity, programme }: Entered,
  { door, slug }: Pick<Entering, 'door' | 'slug'>,
): void {
  if (door === 'public') return;
  if (identity.kind === 'nobody') throw notSignedIn({});
  if (slug !== undefined && programme === null) throw programmeUnknown({ slug: printable(slug) });
}

export const notEntered: Entered = { identity: nobody, programme: null, key: null };

// As the constraint programmes_slug_form has it.
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}').slice(0, 100);
}
