import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { type Clock, systemClock, turnableClock } from '#kernel/clock/clock.ts';
import { prepareDataFolder } from '#kernel/db/embedded/cluster.ts';
import { type OpenDatabase, openDatabase } from '#kernel/db/open-database.ts';
import { openFolderStore } from '#kernel/files/open-folder-store.ts';
import type { FileStore } from '#kernel/files/store.ts';
import { installation } from '#kernel/installation.ts';
import { policy } from './capabilities.ts';
import { clockOf } from './clock-of.ts';
import type { Config } from './config.ts';
import { demonstrationClock } from './demonstration-clock.ts';
import { openLog } from './open-log.ts';

export type Instance = Readonly<{
  config: Config;
  clock: Clock;
  /** Sets the clock of everything that is open to another one. */
  turnTo(clock: Clock): void;
  log: Logger;
  database: OpenDatabase;
  files: FileStore;
  /** When the database was open; another server that begins now opens it later. */
  openedAt: Temporal.Instant;
}>;

/** Opens log and database. A command may do so beside a running server, a server only alone. */
export async function openInstance(
  config: Config,
  command: string,
  { asGuest, verbose }: { asGuest: boolean; verbose: boolean },
): Promise<Instance> {
  await prepareDataFolder(config.dataFolder);
  const log = openLog(config.dataFolder, verbose);
  const clock = turnableClock(clockOf(config));
  const files = await openFolderStore(config.filesFolder);
  const database = await openDatabase({
    place: config,
    migrationsFolder: join(installation, 'db', 'migrations'),
    policy,
    command,
    asGuest,
    clock: systemClock,
    log,
  });
  const played = config.today === undefined ? await demonstrationClock(database.kysely) : null;
  if (played !== null) clock.turnTo(played);
  const { turnTo } = clock;
  return { config, clock, turnTo, log, database, files, openedAt: clock.now() };
}
