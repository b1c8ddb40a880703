import { onlyCookie } from './cookies.ts';
import type { Desk } from './desk.ts';
import type { HeldSession } from './sign-in.ts';
import { endOf, isOver } from './standing.ts';
import { instantOf } from './tables.ts';

/** That a session was used is written down once in this time, not at every request. */
const SEEN_AFTER_SECONDS = 60;

export async function sessionOf(desk: Desk, headers: Headers): Promise<HeldSession | null> {
  const cookie = onlyCookie(headers, desk.cookies.session);
  if (!cookie.has('cookie')) return null;
  const { api } = await desk.library();
  const found = await api.getSession({ headers: cookie, query: { disableRefresh: true } });
  if (found === null) return null;
  const { id, userId } = found.session;
  const createdAt = instantOf(found.session.createdAt);
  const seenAt = instantOf(found.session.updatedAt);
  const now = desk.clock.now();
  if (isOver({ createdAt, lastSeenAt: seenAt }, now)) {
    await desk.db.deleteFrom('sessions').where('id', '=', id).execute();
    return null;
  }
  const isStale = Math.abs(now.since(seenAt).total('seconds')) >= SEEN_AFTER_SECONDS;
  if (isStale) {
    await desk.db.updateTable('sessions').set({ updatedAt: now.toString() }).where('id', '=', id).execute();
  }
  const expiresAt = endOf({ createdAt, lastSeenAt: isStale ? now : seenAt });
  return { userId, sessionId: id, createdAt, expiresAt };
}
