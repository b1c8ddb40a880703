import { sql, type Transaction } from 'kysely';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { invariant } from '#kernel/invariant.ts';

type Asking = Readonly<{ db: Transaction<Database>; programme: Programme }>;

/**
 * Asks about the whole programme, whatever rows the person may see, and sees as that person again afterwards. A total
 * reckoned from the rows in sight would be a wrong one that looks right. Only values and days may leave from here,
 * never a row but one about whoever asks; who may be told the value is the door's to say. Nothing else may be asked of the transaction meanwhile.
 */
export async function readWhole<T>({ db, programme }: Asking, ask: () => Promise<T>): Promise<T> {
  const before = await told(db);
  await actAsKernel(db, programme.id);
  const answer = await ask();
  // Where asking fails, the transaction has come to its end and shows nobody anything.
  await tellAgain(db, before);
  return answer;
}

type Told = Readonly<{ scope: string; account: string; grants: string; entered: string }>;

async function told(db: Transaction<Database>): Promise<Told> {
  const { rows } = await sql<Told>`select coalesce(current_setting('minka.scope', true), '') as scope,
    coalesce(current_setting('minka.account_id', true), '') as account,
    coalesce(current_setting('minka.grants', true), '') as grants,
    coalesce(current_setting('minka.programme_id', true), '') as entered`.execute(db);
  const [row] = rows;
  invariant(row !== undefined, 'settings are one row');
  return row;
}

async function tellAgain(
  db: Transaction<Database>,
  { scope, account, grants, entered }: Told,
): Promise<void> {
  await sql`select set_config('minka.scope', ${scope}, true), set_config('minka.account_id', ${account}, true),
    set_config('minka.grants', ${grants}, true), set_config('minka.programme_id', ${entered}, true)`.execute(
    db,
  );
}
