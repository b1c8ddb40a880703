import type { Desk } from './desk.ts';
import { sessionOf } from './session-of.ts';
import type { Db } from './tables.ts';

/** Ends a user's sessions but one; a password that was given and still waits for its code counts no more. */
export async function endSessions(db: Db, userId: string, exceptSessionId?: string): Promise<number> {
  await db.deleteFrom('challenges').where('value', '=', userId).execute();
  const ended = await db
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    .$if(exceptSessionId !== undefined, (query) => query.where('id', '!=', exceptSessionId ?? ''))
    .returning('id')
    .execute();
  return ended.length;
}

export async function endSession(db: Db, userId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    // As text, because the id comes from an address that anybody can type.
    .where((row) => row(row.cast<string>('id', 'text'), '=', sessionId))
    .returning('id')
    .execute();
  return ended.length > 0;
}

export async function signOut(desk: Desk, headers: Headers): Promise<readonly string[]> {
  // Not by the library, which would clear the cookie although the session could not be ended.
  const session = await sessionOf(desk, headers);
  if (session !== null) await endSession(desk.db, session.userId, session.sessionId);
  return desk.cookies.clear();
}
