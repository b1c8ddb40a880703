import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RequestOrigin } from '#kernel/action.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import type { Place } from '#kernel/auth/permit.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { AnyEndpoint, ParamsOf, QueryOf, ResponseOf } from '#kernel/http/endpoint.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Trail } from './action.ts';
import type { Door } from './door.ts';

/**
 * What a query may use. `db` is a read-only snapshot in which row-level security shows what the person who asks may
 * see: of this programme only, or for a path without `:programme` of all those in which a role is held.
 */
export type QueryContext<P extends Programme | null = Programme | null> = Readonly<{
  db: Transaction<Database>;
  clock: Clock;
  /** The moment the request came in: one request has one "now". */
  now: Temporal.Instant;
  locale: Locale;
  programme: P;
  /** Who asks. */
  identity: Identity;
  /** What the request came with, for the doors that sign in. */
  from: RequestOrigin;
  /** Whether the person may do something at a place; in this programme, where none is named. */
  may(permission: string, place?: Partial<Place>): boolean;
  /** Leaves a row in the trail, written before the answer leaves: for what must not be read unnoticed. */
  tell(told: ToldRead): void;
  /** Says that the answer is in another language than was asked for: that of whom it is for. */
  speak(locale: Locale): void;
  /**
   * Leaves something for the kernel to write once the answer is ready, such as when a link was last used: nobody's act,
   * so the trail does not tell of it, and the answer leaves also where it fails.
   */
  afterwards(work: Afterwards): void;
}>;

export type Afterwards = (db: Transaction<Database>) => Promise<void>;

/** What the trail says of a read. */
export type ToldRead = Trail & Readonly<{ action: string }>;

type ProgrammeOf<E extends AnyEndpoint> = E['path'] extends `${string}:programme${string}` ? Programme : null;

/** A read. Methods are written in method form so that queries of different endpoints fit in one list. */
export type Query<E extends AnyEndpoint> = Readonly<{
  endpoint: E;
  /** Who may ask it. */
  door: Door;
  run(
    context: QueryContext<ProgrammeOf<E>>,
    input: { params: ParamsOf<E>; query: QueryOf<E> },
  ): Promise<ResponseOf<E>> | ResponseOf<E>;
}>;

/** Any query, as the HTTP kernel runs it. */
export type AnyQuery = Readonly<{
  endpoint: AnyEndpoint;
  door: Door;
  run(
    context: QueryContext,
    input: { params: Record<string, unknown>; query: Record<string, unknown> },
  ): unknown;
}>;

/** Declares a read and the endpoint at which it is asked. A path with `:programme` runs inside that programme. */
export function defineQuery<E extends AnyEndpoint>(query: Query<E>): Query<E> {
  return query;
}
