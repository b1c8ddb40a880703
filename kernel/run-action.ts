import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Action } from '#kernel/action.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { enterProgramme, writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';

/** Who acts, and by which clock. Permission and audit join here when there are accounts. */
export type Acting = Readonly<{ clock: Clock; actor: string }>;

/** Runs a write as a whole: its input is checked, it commits or rolls back, and it is repeated on collision. */
export async function runAction<Input extends z.ZodType, Output>(
  db: Kysely<Database>,
  action: Action<Input, Output>,
  input: z.input<Input>,
  acting: Acting,
): Promise<Output> {
  const parsed = action.input.parse(input);
  return writeSerializable(db, (transaction) => actInside(transaction, action, parsed, acting));
}

/** Runs a write inside a transaction that is open already. */
export async function actInside<Input extends z.ZodType, Output>(
  transaction: Transaction<Database>,
  action: Action<Input, Output>,
  input: z.output<Input>,
  { clock, actor }: Acting,
): Promise<Output> {
  const now = clock.now();
  return action.run(
    {
      db: transaction,
      clock,
      now,
      actor,
      newId: () => newId(now),
      enterProgramme: (id) => enterProgramme(transaction, id),
    },
    input,
  );
}
