import { sql } from 'kysely';
import type { Desk } from './desk.ts';
import { SESSION_DAYS_MAX } from './open-library.ts';
import { lastUseThatCounts } from './standing.ts';
import { WINDOW_MINUTES } from './throttle.ts';

/** Rows of each kind that were cleared. */
export type Cleared = Readonly<Record<'sessions' | 'failures' | 'spentCodes' | 'challenges', bigint>>;

/** Clears what is over and counts no more; the next sign-in of the same person would, but nobody need come. */
export async function clear({ db, clock }: Desk): Promise<Cleared> {
  const now = clock.now();
  const moment = (instant: { toString(): string }) => sql<Date>`${instant.toString()}::timestamptz`;
  const sessions = await db
    .deleteFrom('sessions')
    .where((row) =>
      row.or([
        row('updatedAt', '<=', moment(lastUseThatCounts(now))),
        row('createdAt', '<=', moment(now.subtract({ hours: 24 * SESSION_DAYS_MAX }))),
      ]),
    )
    .executeTakeFirst();
  const failures = await db
    .deleteFrom('failures')
    .where('lastAt', '<', moment(now.subtract({ minutes: 2 * WINDOW_MINUTES })))
    .executeTakeFirst();
  // These two go by the clock of the telephone and of the library, which is the machine's.
  const spentCodes = await db
    .deleteFrom('spentCodes')
    .where('spentAt', '<', sql<Date>`now() - interval '10 minutes'`)
    .executeTakeFirst();
  const challenges = await db
    .deleteFrom('challenges')
    .where('expiresAt', '<', sql<Date>`now()`)
    .executeTakeFirst();
  return {
    sessions: sessions.numDeletedRows,
    failures: failures.numDeletedRows,
    spentCodes: spentCodes.numDeletedRows,
    challenges: challenges.numDeletedRows,
  };
}
