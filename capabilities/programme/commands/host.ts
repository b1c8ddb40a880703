import type { Action } from '#kernel/action.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { KeptBytes } from '#kernel/files/store.ts';
import type { AnyEndpoint, ParamsOf, QueryOf, ResponseOf } from '#kernel/http/endpoint.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Query } from '#kernel/query.ts';

/** What a command gets from the program that runs it: nothing here knows the process or the environment. */
export type CommandHost = Readonly<{
  clock: Clock;
  locale: Locale;
  /** True on a terminal that shows colours. */
  colours: boolean;
  out: (text: string) => void;
  err: (text: string) => void;
  /** Keeps a file's bytes where those of the instance lie. */
  keepFile: (bytes: Uint8Array) => Promise<KeptBytes>;
  /** Opens the instance's database for one action. Commands that only read files never call it. */
  runAction: <Input, Output, Subject>(
    action: Action<Input, Output, Subject>,
    input: Input,
  ) => Promise<Output>;
  /** Opens the instance's database for what is read; what is asked is answered as it is over HTTP. */
  read: <T>(work: (ask: AskQuery) => Promise<T>) => Promise<T>;
}>;

/** Asks a query of the instance, as whoever runs the machine. */
export type AskQuery = <E extends AnyEndpoint>(
  query: Query<E>,
  input: Readonly<{ params: ParamsOf<E>; query: QueryOf<E> }>,
) => Promise<ResponseOf<E>>;

/** What the shell sees: 0 done; 1 done, and something is open; 2 it could not be read. */
export type ExitCode = 0 | 1 | 2;
