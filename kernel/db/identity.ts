import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Identity } from '#kernel/auth/identity.ts';
import { codeOf, workProblem } from './connection.ts';
import { databaseBusy } from './problems.ts';
import type { Programme } from './programme.ts';
import type { Database } from './row-types.ts';

/** `snapshot` reads what stood at one moment; `serializable` writes where two people could each be right alone. */
export type Isolation = 'snapshot' | 'read committed' | 'serializable';

const mostAttempts = 8;

/**
 * Runs work in one transaction, and again when it collided with another. It sees no row until it says for whom it
 * works.
 */
export async function transact<T>(
  db: Kysely<Database>,
  isolation: Isolation,
  work: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await begin(db, isolation).execute(work);
    } catch (error) {
      if (!['40001', '40P01'].includes(codeOf(error))) throw workProblem(error);
      if (attempt === mostAttempts) throw databaseBusy({}, { cause: error, retryAfterSeconds: 1 });
      // Those who collided must not meet again: each waits a time of its own.
      await wait(randomInt(5, 20 * 2 ** Math.min(attempt, 4)));
    }
  }
}

function begin(db: Kysely<Database>, isolation: Isolation) {
  const transaction = db.transaction();
  return isolation === 'snapshot'
    ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
    : transaction.setIsolationLevel(isolation);
}

/** A read of the kernel's own, in one snapshot. */
export function readSnapshot<T>(
  db: Kysely<Database>,
  read: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return transact(db, 'snapshot', async (transaction) => {
    await actAsKernel(transaction);
    return read(transaction);
  });
}

/** A write of the kernel's own, in one serialisable transaction. */
export function writeSerializable<T>(
  db: Kysely<Database>,
  write: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return transact(db, 'serializable', async (transaction) => {
    await actAsKernel(transaction);
    return write(transaction);
  });
}

type Settings = Readonly<{ scope: '' | 'kernel'; account: string; grants: string; programme: string }>;

/** What the transaction tells the database; it ends with the transaction, so that no pooled connection keeps it. */
async function tell(transaction: Transaction<Database>, settings: Settings): Promise<void> {
  await sql`select set_config('minka.scope', ${settings.scope}, true),
    set_config('minka.account_id', ${settings.account}, true), set_config('minka.grants', ${settings.grants}, true),
    set_config('minka.programme_id', ${settings.programme}, true)`.execute(transaction);
}

/** From here on the transaction sees as the kernel does: every programme, or the one that it enters. */
export async function actAsKernel(transaction: Transaction<Database>, programme = ''): Promise<void> {
  await tell(transaction, { scope: 'kernel', account: '', grants: '', programme });
}

/** From here on the transaction sees what this person, nobody or the machine may see, in no programme yet. */
export async function actAs(
  transaction: Transaction<Database>,
  identity: Identity,
  programme = '',
): Promise<void> {
  if (identity.kind === 'machine') return actAsKernel(transaction, programme);
  if (identity.kind === 'nobody') return tell(transaction, { scope: '', account: '', grants: '', programme });
  const { accountId, held } = identity;
  await tell(transaction, { scope: '', account: accountId, grants: JSON.stringify(held), programme });
}

/** From here on the transaction sees and writes rows of this programme only. */
export async function enterProgramme(transaction: Transaction<Database>, id: string): Promise<void> {
  await sql`select set_config('minka.programme_id', ${id}, true)`.execute(transaction);
}

/** The programme of this name, if it is in sight. */
export async function findProgramme(
  transaction: Transaction<Database>,
  slug: string,
): Promise<Programme | undefined> {
  return transaction
    .selectFrom('programme.programmes')
    .select(['id', 'slug'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}
