import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { findPerson, type OpenSession } from '#kernel/auth/find-person.ts';
import { type Identity, nobody } from '#kernel/auth/identity.ts';
import { actAs, enterProgramme, findProgramme } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Door } from '#kernel/door.ts';
import { notSignedIn, programmeUnknown } from './problems.ts';

export type Entering = Readonly<{
  session: OpenSession | null;
  door: Door;
  /** The programme that the path names. */
  slug: string | undefined;
  now: Temporal.Instant;
}>;

export type Entered = Readonly<{ identity: Identity; programme: Programme | null }>;

/**
 * Finds out who asks and lets the transaction see what that person may see; then enters the programme of the path.
 * One that is not there and one that is not in sight are the same "not found". A public door sees as the kernel does.
 */
export async function enterRequest(
  db: Transaction<Database>,
  { session, door, slug, now }: Entering,
): Promise<Entered> {
  const identity = session === null ? nobody : ((await findPerson(db, session, now)) ?? nobody);
  if (door === 'public') return { identity, programme: null };
  if (identity.kind === 'nobody') throw notSignedIn({});
  await actAs(db, identity);
  if (slug === undefined) return { identity, programme: null };
  // PostgreSQL refuses some texts even as a question, such as one with a NUL in it.
  const programme = slugForm.test(slug) ? await findProgramme(db, slug) : undefined;
  if (programme === undefined) throw programmeUnknown({ slug: printable(slug) });
  await enterProgramme(db, programme.id);
  return { identity, programme };
}

// As the constraint programmes_slug_form has it.
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}').slice(0, 100);
}
