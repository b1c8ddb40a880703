import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Identity } from '#kernel/auth/identity.ts';
import { codeOf, workProblem } from './connection.ts';
import type { Programme } from './programme.ts';
import type { Database } from './row-types.ts';

/** Runs a read in one read-only snapshot. It begins as the kernel, which then finds out who asks. */
export async function readSnapshot<T>(
  db: Kysely<Database>,
  read: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await actAsKernel(transaction);
        return read(transaction);
      });
  } catch (error) {
    throw workProblem(error);
  }
}

/** Runs a write in one serialisable transaction, again when it collided with another. It begins as the kernel. */
export async function writeSerializable<T>(
  db: Kysely<Database>,
  write: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('serializable')
        .execute(async (transaction) => {
          await actAsKernel(transaction);
          return write(transaction);
        });
    } catch (error) {
      const collided = ['40001', '40P01'].includes(codeOf(error));
      if (!collided || attempt === 8) throw workProblem(error);
      await wait(20 * attempt);
    }
  }
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
