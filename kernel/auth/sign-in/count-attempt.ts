import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Desk } from './desk.ts';
import { tooManyAttempts } from './problems.ts';
import { type Db, instantOf } from './tables.ts';
import { holdUpMs, recent, WINDOW_MINUTES, waitSeconds } from './throttle.ts';

/** What is tried, from where: an address as it was typed, or what stands for a user. */
export type Attempt = Readonly<{ account: string; address: string }>;

/**
 * Counts an attempt as wrong before it is looked at, so that many at the same moment do not slip through, and refuses
 * it where there were too many. Who turns out to be right calls `forgetAttempts`.
 */
export async function countAttempt({ db, clock }: Desk, attempt: Attempt): Promise<void> {
  const now = clock.now();
  const key = keyOf(attempt);
  const { waitingSeconds, everywhere } = await db.transaction().execute(async (transaction) => {
    const failures = await lockFailures(transaction, key, now);
    const waitingSeconds = waitSeconds(failures, now);
    if (waitingSeconds === 0) await writeFailures(transaction, key, [...recent(failures, now), now], now);
    await forgetOld(transaction, now);
    return { waitingSeconds, everywhere: await countEverywhere(transaction, key.accountSha256, now) };
  });
  if (waitingSeconds > 0) {
    throw tooManyAttempts({ minutes: Math.ceil(waitingSeconds / 60) }, { retryAfterSeconds: waitingSeconds });
  }
  await wait(holdUpMs(everywhere));
}

/** A right one makes the wrong ones of the same account from the same address as if they had not been. */
export async function forgetAttempts({ db }: Desk, attempt: Attempt): Promise<void> {
  const { accountSha256, address } = keyOf(attempt);
  await db
    .deleteFrom('failures')
    .where('accountSha256', '=', accountSha256)
    .where('address', '=', address)
    .execute();
}

type Key = Readonly<{ accountSha256: string; address: string }>;

function keyOf({ account, address }: Attempt): Key {
  return {
    accountSha256: createHash('sha256').update(account).digest('hex'),
    address: address.slice(0, 100),
  };
}

async function lockFailures(db: Db, key: Key, now: Temporal.Instant): Promise<readonly Temporal.Instant[]> {
  await db
    .insertInto('failures')
    .values({ ...key, failedAt: [], lastAt: now.toString() })
    .onConflict((conflict) => conflict.columns(['accountSha256', 'address']).doNothing())
    .execute();
  const row = await db
    .selectFrom('failures')
    .select('failedAt')
    .where('accountSha256', '=', key.accountSha256)
    .where('address', '=', key.address)
    .forUpdate()
    .executeTakeFirst();
  return (row?.failedAt ?? []).map(instantOf);
}

async function writeFailures(
  db: Db,
  key: Key,
  failures: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('failures')
    .set({ failedAt: failures.map(String), lastAt: now.toString() })
    .where('accountSha256', '=', key.accountSha256)
    .where('address', '=', key.address)
    .execute();
}

async function countEverywhere(db: Db, accountSha256: string, now: Temporal.Instant): Promise<number> {
  const rows = await db
    .selectFrom('failures')
    .select('failedAt')
    .where('accountSha256', '=', accountSha256)
    .orderBy('lastAt', 'desc')
    .limit(50)
    .execute();
  return rows.reduce((sum, row) => sum + recent(row.failedAt.map(instantOf), now).length, 0);
}

// A few at a time, and none that another attempt holds: the table stays as small as the last minutes were.
async function forgetOld(db: Db, now: Temporal.Instant): Promise<void> {
  const since = now.subtract({ minutes: 2 * WINDOW_MINUTES }).toString();
  await db
    .deleteFrom('failures')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('accountSha256', 'address'),
        'in',
        selectFrom('failures')
          .select(['accountSha256', 'address'])
          .where('lastAt', '<', sql<Date>`${since}::timestamptz`)
          .limit(20)
          .forUpdate()
          .skipLocked()
          .$asTuple('accountSha256', 'address'),
      ),
    )
    .execute();
}
