import { sql } from 'kysely';
import type { Db } from './tables.ts';

/**
 * Takes a code of the authenticator as given (RFC 6238 section 5.2: once). It is right for a minute and a half by the
 * clock of the telephone, which is the machine's and not the one that demonstrations shift, hence now().
 *
 * @returns whether it had not been given before
 */
export async function spendCode(db: Db, userId: string, code: string): Promise<boolean> {
  await db
    .deleteFrom('spentCodes')
    .where('userId', '=', userId)
    .where('spentAt', '<', sql<Date>`now() - interval '10 minutes'`)
    .execute();
  const spent = await db
    .insertInto('spentCodes')
    .values({ userId, code, spentAt: sql`now()` })
    .onConflict((there) => there.columns(['userId', 'code']).doNothing())
    .returning('code')
    .execute();
  return spent.length > 0;
}
