import { countAttempt, forgetAttempts } from './count-attempt.ts';
import type { Desk } from './desk.ts';
import { endSessions } from './end-sessions.ts';
import { isPassword } from './password-hash.ts';
import { passwordWrong } from './problems.ts';

export async function changePassword(
  desk: Desk,
  userId: string,
  { current, next, keepSessionId }: Readonly<{ current: string; next: string; keepSessionId: string }>,
): Promise<number> {
  if (!(await checkPassword(desk, userId, current))) throw passwordWrong({});
  return putPassword(desk, userId, next, keepSessionId);
}

/** Puts a password in place and ends the sessions that were opened with another, but the one named. */
export async function putPassword(
  desk: Desk,
  userId: string,
  next: string,
  keepSessionId?: string,
): Promise<number> {
  const password = await desk.hashPassword(next);
  const updatedAt = desk.clock.now().toString();
  return desk.db.transaction().execute(async (db) => {
    await db.updateTable('credentials').set({ password, updatedAt }).where('userId', '=', userId).execute();
    return endSessions(db, userId, keepSessionId);
  });
}

export async function checkPassword(desk: Desk, userId: string, password: string): Promise<boolean> {
  // Whoever found a browser open must not try passwords there without end.
  const attempt = { account: `inside ${userId}`, address: '' };
  await countAttempt(desk, attempt);
  const row = await desk.db
    .selectFrom('credentials')
    .select('password')
    .where('userId', '=', userId)
    .executeTakeFirst();
  const isRight = await isPassword(row?.password ?? '', password);
  if (isRight) await forgetAttempts(desk, attempt);
  return isRight;
}
