import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import type { Policy } from '#kernel/auth/permission.ts';
import { putRowPolicies } from '#kernel/auth/row-policies.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Log } from '#kernel/log.ts';
import { Problem } from '#kernel/problem.ts';
import { mustBeApart } from './auth-role.ts';
import { type Connection, connect, workProblem } from './connection.ts';
import { migrate, mustBeMigrated } from './migrations.ts';
import { databaseTaken } from './problems.ts';
import type { Database } from './row-types.ts';
import { mustBeSafe, mustBeSupported } from './self-check.ts';
import { type DatabasePlace, openSource, type Source } from './source.ts';
import { type Reopened, watchDatabase } from './watch-database.ts';

export type OpenDatabase = Readonly<{
  kysely: Kysely<Database>;
  /** Sessions of the role that signs people in; like those of kysely they come back after the database was away. */
  authPool: PostgresPool;
  /** The migrations that were applied now. */
  applied: readonly string[];
  /** False from the moment the database is lost until it answers again. */
  isUp(): boolean;
  /** Asks the database whether it answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}>;

export type DatabaseOptions = Readonly<{
  place: DatabasePlace;
  migrationsFolder: string;
  /** From which the row-level policies are generated. */
  policy: Policy;
  /** What this process is, as a second one is told: `start`, `apply`. */
  command: string;
  /** Whether a database that another living Minka keeps will do. */
  asGuest: boolean;
  clock: Clock;
  log: Log;
}>;

/**
 * Opens the database as the application role: started or reached, of a version that will do, held by this Minka
 * alone, migrated and proved safe. Should it die while this process lives, it is brought back.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const source = await openSource(options.place, options.command, options.asGuest, options.clock);
  try {
    return await openFrom(source, options);
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openFrom(source: Source, options: DatabaseOptions): Promise<OpenDatabase> {
  const { log, migrationsFolder } = options;
  const keeper = await connectPatiently(source, log);
  try {
    await mustBeSupported(keeper);
    const guest = !(await holdInstance(keeper, options.asGuest ? 1 : 10));
    if (guest && !options.asGuest) throw databaseTaken({});
    const app = await source.app(keeper, guest);
    const auth = await source.auth(keeper, guest);
    const names = { app: app.user ?? '', auth: auth.user ?? '' };
    const applied = guest ? [] : await migrate(keeper, migrationsFolder, names);
    if (guest) await mustBeMigrated(keeper, migrationsFolder);
    else await putRowPolicies(keeper, options.policy);
    await proveSafe(app);
    await proveApart(auth, names.app);
    log.info({ applied, guest }, 'the database is open');
    const reopen = async (): Promise<Reopened> => {
      await source.revive();
      const session = await connect(source.owner());
      try {
        if (!guest && !(await holdInstance(session, 10))) throw databaseTaken({});
        await mustBeMigrated(session, migrationsFolder);
        const [app, auth] = [await source.app(session, true), await source.auth(session, true)];
        return { keeper: session, app, auth };
      } catch (error) {
        await session.end();
        throw error;
      }
    };
    const watched = watchDatabase({ keeper, app, auth }, reopen, log);
    const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: watched.pool }) });
    return {
      kysely,
      authPool: watched.authPool,
      applied,
      isUp: watched.isUp,
      ping: watched.ping,
      async close() {
        await kysely.destroy();
        await watched.close();
        await source.close();
      },
    };
  } catch (error) {
    await keeper.end().catch(() => undefined);
    throw workProblem(error);
  }
}

// A database that is still starting, or on another machine, is waited for; a wrong password is not.
async function connectPatiently(source: Source, log: Log): Promise<pg.Client> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connect(source.owner());
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'database.down' || attempt === 8) throw error;
      log.warn({ attempt, err: error }, 'waiting for the database');
      await wait(Math.min(5_000, 125 * 2 ** attempt));
    }
  }
}

// The lock belongs to the session: it ends with the process, however that ends. The database may notice the end of
// a killed Minka a moment later than the next one starts.
async function holdInstance(keeper: pg.Client, attempts: number): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await keeper.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('minka.instance', 0)) as held`,
    );
    if (rows[0]?.held === true) return true;
    if (attempt === attempts) return false;
    await wait(200);
  }
}

async function proveSafe(app: Connection): Promise<void> {
  await within(app, mustBeSafe);
}

async function proveApart(auth: Connection, appRole: string): Promise<void> {
  await within(auth, (session) => mustBeApart(session, appRole));
}

async function within(connection: Connection, prove: (session: pg.Client) => Promise<void>): Promise<void> {
  const session = await connect(connection);
  try {
    await prove(session);
  } finally {
    await session.end();
  }
}
