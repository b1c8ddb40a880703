import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Change } from '#kernel/audit/entry.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import type { Place } from '#kernel/auth/permit.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { AnyEndpoint, BodyOf, ParamsOf, ResponseOf } from '#kernel/http/endpoint.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Door } from './door.ts';
import type { ProblemDetails } from './problem.ts';
import type { WriteRoute } from './route.ts';

/** What an action may use, all inside one transaction that commits or rolls back as a whole. */
export type ActionContext = Readonly<{
  db: Transaction<Database>;
  clock: Clock;
  /** One action has one "now", which is also what it records as `recorded_at`. */
  now: Temporal.Instant;
  identity: Identity;
  /** Who is recorded as having done it. */
  actor: string;
  locale: Locale;
  /** The programme of the path; null where the path names none. */
  programme: Programme | null;
  /** What the request came with, for the doors that sign in and out; empty on the command line. */
  from: RequestOrigin;
  /** A fresh id (UUID version 7). */
  newId(): string;
  /** From here on the transaction sees and writes this programme's rows only. */
  enterProgramme(id: string): Promise<void>;
  /** Whether the person may do something at a place; in this programme, where none is named. */
  may(permission: string, place?: Partial<Place>): boolean;
}>;

/** Where a request came from. */
export type RequestOrigin = Readonly<{ address: string; agent: string; cookie: string | undefined }>;

/** What the trail says of an action, in one row. */
export type Trail = Readonly<{
  /** What happened, where it is less than the action: a password that was right while a code is still wanted. */
  action?: string | undefined;
  about?: Readonly<{ kind: string; id: string; name: string }> | undefined;
  /** Values that the sentence names; never a secret, never an identity document. */
  details?: ProblemDetails | undefined;
  changes?: readonly Change[] | undefined;
  cluster?: string | null | undefined;
  /** The programme concerned, where the path names none. */
  programme?: string | undefined;
  /** Who is recorded as having acted, where nobody was signed in before. */
  by?: Readonly<{ accountId: string; name: string }> | undefined;
}>;

/** What an action leaves: its answer, its row in the trail, and cookies where it signs in or out. */
export type Outcome<Output> = Readonly<{
  answer: Output;
  trail: Trail;
  cookies?: readonly string[] | undefined;
  /** What begins once all of it is kept, beside the answer. */
  afterwards?: (() => void) | undefined;
}>;

/**
 * A write. Its input is checked, who asks is known, and `subject` loads what it is about through what that person may
 * see: nothing found is the same "not found" as for an id that does not exist. `permits` then says whether this
 * person may do it to that. It may run more than once when it collides with another, so it touches nothing outside
 * its transaction that a second run would not put right.
 */
export type Action<Input, Output, Subject = undefined> = Readonly<{
  /** `access.invite`: noun and verb, stable; its sentence stands in the locales under `trail.<name>`. */
  name: string;
  door: Door;
  input: z.ZodType<Input>;
  /**
   * Set where two people could each be right alone and wrong together: the transaction is then serializable, and
   * repeated inside when it collides. Otherwise the database's constraints and locks are enough.
   */
  together?: boolean;
  subject?(context: ActionContext, input: Input): Promise<Subject | undefined>;
  /** Where it is done, when the door is a permission that reaches only a part of the programme. */
  place?(subject: Subject, input: Input): Partial<Place>;
  run(context: ActionContext, input: Input, subject: Subject): Promise<Outcome<Output>>;
}>;

/** Any action, as the kernel runs it. Written in method form so that actions of different inputs fit in one list. */
export type AnyAction = Readonly<{
  name: string;
  door: Door;
  input: z.ZodType;
  together?: boolean;
  subject?(context: ActionContext, input: unknown): Promise<unknown>;
  place?(subject: unknown, input: unknown): Partial<Place>;
  run(context: ActionContext, input: unknown, subject: unknown): Promise<Outcome<unknown>>;
}>;

/** Declares a write that no path asks for: one of the command line. */
export function defineAction<Input, Output, Subject = undefined>(
  action: Action<Input, Output, Subject>,
): Action<Input, Output, Subject> {
  return action;
}

export type InputOf<E extends AnyEndpoint> = Readonly<{ params: ParamsOf<E>; body: BodyOf<E> }>;

/** Declares a write and the endpoint that asks for it; its input is what the endpoint takes. */
export function defineWrite<E extends AnyEndpoint, Subject = undefined>(
  write: Omit<Action<InputOf<E>, ResponseOf<E>, Subject>, 'input'> & Readonly<{ endpoint: E }>,
): WriteRoute & Readonly<{ endpoint: E; action: Action<InputOf<E>, ResponseOf<E>, Subject> }> {
  const { endpoint, ...action } = write;
  const input = z.strictObject({ params: endpoint.params, body: endpoint.body });
  // The schema is put together of the two from which the type is.
  return { endpoint, action: { ...action, input: input as unknown as z.ZodType<InputOf<E>> } };
}
