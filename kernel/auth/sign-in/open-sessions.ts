import type { Desk } from './desk.ts';
import type { OpenSession } from './sign-in.ts';
import { isOver } from './standing.ts';
import { instantOf } from './tables.ts';

export async function openSessions(desk: Desk, userId: string): Promise<readonly OpenSession[]> {
  const rows = await desk.db
    .selectFrom('sessions')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const now = desk.clock.now();
  return rows
    .map((row) => ({
      sessionId: row.id,
      createdAt: instantOf(row.createdAt),
      lastSeenAt: instantOf(row.updatedAt),
      from: { address: row.ipAddress ?? '', agent: row.userAgent ?? '' },
    }))
    .filter((session) => !isOver(session, now));
}
