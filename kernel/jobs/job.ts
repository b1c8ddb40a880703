import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Action } from '#kernel/action.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Log } from '#kernel/log.ts';

/** What a job may use. It holds no transaction while it waits for somebody else, such as a server of mail. */
export type JobContext = Readonly<{
  /** The same at every attempt, so that what is sent twice can be known again. */
  id: string;
  clock: Clock;
  log: Log;
  /** Reads as the kernel, in one snapshot. */
  read<T>(work: (db: Transaction<Database>) => Promise<T>): Promise<T>;
  /** Clears or writes as the kernel what is nobody's act, in one transaction; the trail does not tell of it. */
  tidy<T>(work: (db: Transaction<Database>) => Promise<T>): Promise<T>;
  /** Performs an action under the job's name: one transaction, one row in the trail. */
  act<Input, Output, Subject>(action: Action<Input, Output, Subject>, input: Input): Promise<Output>;
}>;

/**
 * Work that is done after the request that asked for it, or at fixed times, by one of the servers. It is done at least
 * once: a server that dies in the middle leaves it to another.
 */
export type Job<Input> = Readonly<{
  /** `access.send-invitation`: noun and verb, stable. Each has a queue of its own, so that a slow one holds up no other. */
  name: string;
  input: z.ZodType<Input>;
  /** When it is done by itself, as cron says it, UTC; its input is then empty. */
  at?: string;
  /** How often it is tried again when it fails, each time after a longer wait: 12 is two days. */
  retries?: number;
  run(context: JobContext, input: Input): Promise<void>;
}>;

/** Any job, as the kernel runs it. Written in method form so that jobs of different inputs fit in one list. */
export type AnyJob = Readonly<{
  name: string;
  input: z.ZodType;
  at?: string;
  retries?: number;
  run(context: JobContext, input: unknown): Promise<void>;
}>;

/** Declares a job. */
export function defineJob<Input>(job: Job<Input>): Job<Input> & AnyJob {
  // What a job is given has gone through its schema, from which its type is.
  return job as Job<Input> & AnyJob;
}
