import { sql } from 'kysely';
import type { Desk } from './desk.ts';
import { endSession } from './end-sessions.ts';
import { sessionOf } from './session-of.ts';
import type { From, SignedIn } from './sign-in.ts';
import { lastUseThatCounts } from './standing.ts';

/**
 * Makes a session that the library has just opened ours: by our clock, with where it came from. The session that the
 * same browser had before ends, whoever's it was.
 */
export async function beginSession(
  desk: Desk,
  opened: Readonly<{ token: string; cookies: readonly string[] }>,
  request: Readonly<{ headers: Headers; from: From }>,
): Promise<SignedIn> {
  await endFormer(desk, request.headers);
  const now = desk.clock.now();
  const { id, userId } = await desk.db
    .updateTable('sessions')
    .set({ createdAt: now.toString(), updatedAt: now.toString(), ...shown(request.from) })
    .where('token', '=', opened.token)
    .returning(['id', 'userId'])
    .executeTakeFirstOrThrow();
  // Nobody signs out of a browser that was lost: what ended by itself goes when its owner comes again.
  await desk.db
    .deleteFrom('sessions')
    .where('userId', '=', userId)
    .where('updatedAt', '<=', sql<Date>`${lastUseThatCounts(now).toString()}::timestamptz`)
    .execute();
  return { state: 'in', userId, sessionId: id, cookies: opened.cookies };
}

export async function endFormer(desk: Desk, headers: Headers): Promise<void> {
  const former = await sessionOf(desk, headers);
  if (former !== null) await endSession(desk.db, former.userId, former.sessionId);
}

function shown({ address, agent }: From): { ipAddress: string; userAgent: string } {
  // A NUL cannot be stored, and nobody reads more than a line of what a browser calls itself.
  const line = agent.replaceAll('\0', '').slice(0, 300);
  return { ipAddress: address.slice(0, 100), userAgent: line };
}
