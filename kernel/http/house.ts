import type { Logger } from 'pino';
import type { Clock } from '#kernel/clock/clock.ts';
import type { OpenDatabase } from '#kernel/db/open-database.ts';
import type { TextResources } from '#kernel/i18n/texts.ts';
import type { Route } from '#kernel/query.ts';

/** Everything that the HTTP kernel is given by whoever puts the house together. */
export type House = Readonly<{
  routes: readonly Route[];
  database: Pick<OpenDatabase, 'kysely' | 'ping'>;
  clock: Clock;
  /** The texts of every slice and of the kernel, problems included. */
  texts: TextResources;
  log: Logger;
  /** The built web client. */
  webFolder: string;
  /** The address by which people reach Minka. */
  baseUrl: string;
  version: string;
}>;
