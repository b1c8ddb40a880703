import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { OpenSession } from '#kernel/auth/find-person.ts';
import type { Policy } from '#kernel/auth/permission.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { OpenDatabase } from '#kernel/db/open-database.ts';
import type { TextResources } from '#kernel/i18n/texts.ts';
import type { Route } from '#kernel/route.ts';
import type { Patience } from './patience.ts';

/** Everything that the HTTP kernel is given by whoever puts the house together. */
export type House = Readonly<{
  routes: readonly Route[];
  database: Pick<OpenDatabase, 'kysely' | 'ping'>;
  clock: Clock;
  /** Who may do what, of every slice and of the kernel. */
  policy: Policy;
  /** The session that a request came with; asked of the database each time. */
  sessionOf(headers: IncomingHttpHeaders): Promise<OpenSession | null>;
  /** Addresses and networks whose forwarding headers are believed. */
  trustedProxies: readonly string[];
  /** How long a sender may take, where it is not the usual; tests take less. */
  patience?: Patience;
  /** The texts of every slice and of the kernel, problems included. */
  texts: TextResources;
  log: Logger;
  /** The built web client. */
  webFolder: string;
  /** The address by which people reach Minka. */
  baseUrl: string;
  version: string;
}>;
