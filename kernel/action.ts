import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Database } from '#kernel/db/row-types.ts';

/** What an action may use, all inside one serialisable transaction that commits or rolls back as a whole. */
export type ActionContext = Readonly<{
  db: Transaction<Database>;
  clock: Clock;
  /** One action has one "now", which is also what it records as `recorded_at`. */
  now: Temporal.Instant;
  /** Who is recorded as having done it. */
  actor: string;
  /** A fresh id (UUID version 7). */
  newId(): string;
  /** From here on the transaction sees and writes this programme's rows only. */
  enterProgramme(id: string): Promise<void>;
}>;

/**
 * A write. It starts with the instance's list of programmes in sight and calls `enterProgramme` before it touches
 * one. It may run more than once when it collides with another, so it touches nothing outside its transaction.
 */
export type Action<Input extends z.ZodType, Output> = Readonly<{
  /** `programme.apply`: noun and verb, stable. */
  name: string;
  input: Input;
  run(context: ActionContext, input: z.output<Input>): Promise<Output>;
}>;

/** Declares a write. */
export function defineAction<Input extends z.ZodType, Output>(
  action: Action<Input, Output>,
): Action<Input, Output> {
  return action;
}
