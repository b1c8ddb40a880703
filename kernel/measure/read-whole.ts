import type { Transaction } from 'kysely';
import type { Identity } from '#kernel/auth/identity.ts';
import { actAs, actAsKernel } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';

type Asking = Readonly<{ db: Transaction<Database>; identity: Identity; programme: Programme }>;

/**
 * Asks about the whole programme, whatever rows the person may see, and sees as that person again afterwards. A total
 * reckoned from the rows in sight would be a wrong one that looks right. Only values and days may leave from here,
 * never a row; who may be told the value is the door's to say. Nothing else may be asked of the transaction meanwhile.
 */
export async function readWhole<T>({ db, identity, programme }: Asking, ask: () => Promise<T>): Promise<T> {
  await actAsKernel(db, programme.id);
  const answer = await ask();
  // Where asking fails, the transaction has come to its end and shows nobody anything.
  await actAs(db, identity, programme.id);
  return answer;
}
