import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { codeOf, workProblem } from './connection.ts';
import type { Programme } from './programme.ts';
import type { Database } from './row-types.ts';

/** Runs a read in one read-only snapshot in which only the rows of a programme, or of the instance's lists, show. */
export async function readSnapshot<T>(
  db: Kysely<Database>,
  scope: 'instance' | { slug: string },
  read: (transaction: Transaction<Database>, programme: Programme | null) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await listInstance(transaction);
        if (scope === 'instance') return read(transaction, null);
        const programme = await findProgramme(transaction, scope.slug);
        if (programme === undefined) return undefined;
        await enterProgramme(transaction, programme.id);
        return read(transaction, programme);
      });
  } catch (error) {
    throw workProblem(error);
  }
}

/** Runs a write in one serialisable transaction, again when it collided with another. */
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
          await listInstance(transaction);
          return write(transaction);
        });
    } catch (error) {
      const collided = ['40001', '40P01'].includes(codeOf(error));
      if (!collided || attempt === 8) throw workProblem(error);
      await wait(20 * attempt);
    }
  }
}

/** From here on the transaction sees and writes this programme's rows only. */
export async function enterProgramme(transaction: Transaction<Database>, id: string): Promise<void> {
  await sql`select set_config('minka.scope', '', true), set_config('minka.programme_id', ${id}, true)`.execute(
    transaction,
  );
}

export async function listInstance(transaction: Transaction<Database>): Promise<void> {
  await sql`select set_config('minka.scope', 'instance', true), set_config('minka.programme_id', '', true)`.execute(
    transaction,
  );
}

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
