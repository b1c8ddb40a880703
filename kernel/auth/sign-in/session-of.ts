import { CompiledQuery } from 'kysely';
import type { Desk } from './desk.ts';
import type { HeldSession } from './sign-in.ts';
import { signedCookie } from './signed-cookie.ts';
import { endOf, isOver } from './standing.ts';
import { instantOf } from './tables.ts';

/** That a session was used is written down once in this time, not at every request. */
const SEEN_AFTER_SECONDS = 60;

export async function sessionOf(
  { db, clock, cookies, secret }: Desk,
  headers: Headers,
): Promise<HeldSession | null> {
  const token = signedCookie(headers, cookies.session, secret);
  if (token === undefined) return null;
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(question, [token]));
  const [found] = rows;
  if (found === undefined) return null;
  const { id, userId } = found;
  const createdAt = instantOf(found.createdAt);
  const seenAt = instantOf(found.updatedAt);
  const now = clock.now();
  if (isOver({ createdAt, lastSeenAt: seenAt }, now)) {
    await db.deleteFrom('sessions').where('id', '=', id).execute();
    return null;
  }
  const isStale = Math.abs(now.since(seenAt).total('seconds')) >= SEEN_AFTER_SECONDS;
  if (isStale) {
    await db.updateTable('sessions').set({ updatedAt: now.toString() }).where('id', '=', id).execute();
  }
  const expiresAt = endOf({ createdAt, lastSeenAt: isStale ? now : seenAt });
  return { userId, sessionId: id, createdAt, expiresAt };
}

type Found = Readonly<{ id: string; userId: string; createdAt: Date; updatedAt: Date }>;

// Asked by every request, so it is written once. The end is the library's own, which it reckons by the machine's clock.
const question =
  'select id, user_id, created_at, updated_at from auth.sessions where token = $1 and expires_at > now()';
