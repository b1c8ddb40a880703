import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import type { Policy } from '#kernel/auth/permission.ts';
import { putRowPolicies } from '#kernel/auth/row-policies.ts';
import { signInSecret } from '#kernel/auth/sign-in/sign-in-secret.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Log } from '#kernel/log.ts';
import { Problem } from '#kernel/problem.ts';
import { type Connection, connect, workProblem } from './connection.ts';
import { holdInstance, oneAtATime, type Standing } from './hold-instance.ts';
import { migrate, mustBeMigrated } from './migrations.ts';
import { mustBeApart } from './must-be-apart.ts';
import { mustShareSecret } from './must-share-secret.ts';
import type { Database } from './row-types.ts';
import { mustBeSafe, mustBeSupported } from './self-check.ts';
import { type DatabasePlace, openSource, type Source } from './source.ts';
import { type Reopened, type WaysIn, watchDatabase } from './watch-database.ts';

export type OpenDatabase = Readonly<{
  kysely: Kysely<Database>;
  /** Sessions of the role that signs people in; like those of kysely they come back after the database was away. */
  authPool: PostgresPool;
  /** Sessions of the role that looks after the queues of jobs, in the same manner. */
  jobsPool: PostgresPool;
  /** The migrations that were applied now. */
  applied: readonly string[];
  /** Whether another server worked on this database when this process opened it. */
  standing: Standing;
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
  /** Whether this is a command, which leaves a database that a server works on as it is. */
  asGuest: boolean;
  clock: Clock;
  log: Log;
}>;

/**
 * Opens the database as the application role: started or reached, of a version that will do, migrated and proved safe.
 * Several servers may work on one database; they open it one after the other. Should it die while this process lives,
 * it is brought back.
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
  const { log, migrationsFolder, asGuest } = options;
  const keeper = await connectPatiently(source, log);
  try {
    await mustBeSupported(keeper);
    const { standing, roles, applied } = await oneAtATime(keeper, async () => {
      const standing = await holdInstance(keeper, asGuest);
      const roles = await waysIn(source, keeper, standing !== 'alone');
      const applied = await prepare(keeper, options, standing, roles);
      return { standing, roles, applied };
    });
    await proveSafe(roles);
    log.info({ applied, standing }, 'the database is open');
    const reopen = async (): Promise<Reopened> => {
      await source.revive();
      const session = await connect(source.owner());
      try {
        if (standing !== 'guest') await holdInstance(session, false);
        await mustBeMigrated(session, migrationsFolder);
        return { keeper: session, roles: await waysIn(source, session, true) };
      } catch (error) {
        await session.end();
        throw error;
      }
    };
    const watched = watchDatabase({ keeper, roles }, reopen, log);
    const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: watched.pool }) });
    const { authPool, jobsPool, isUp, ping } = watched;
    return {
      kysely,
      authPool,
      jobsPool,
      applied,
      standing,
      isUp,
      ping,
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

/** Brings schema and policies up to date, also beside older servers; a guest changes nothing and refuses instead. */
async function prepare(
  keeper: pg.Client,
  { migrationsFolder, policy, place }: DatabaseOptions,
  standing: Standing,
  roles: WaysIn,
): Promise<readonly string[]> {
  if (standing === 'guest') {
    await mustBeMigrated(keeper, migrationsFolder);
    return [];
  }
  const named = ({ user = '' }: Connection) => user;
  const names = { app: named(roles.app), auth: named(roles.auth), jobs: named(roles.jobs) };
  const secret = await signInSecret(place);
  // Whoever does not belong to the others must not change anything of theirs first.
  if (standing === 'beside') await mustShareSecret(keeper, standing, secret);
  const applied = await migrate(keeper, migrationsFolder, names);
  await putRowPolicies(keeper, policy);
  await mustShareSecret(keeper, standing, secret);
  return applied;
}

async function waysIn(source: Source, owner: pg.Client, guest: boolean): Promise<WaysIn> {
  // One after the other: they share the owner's session.
  const app = await source.as('app', owner, guest);
  const auth = await source.as('auth', owner, guest);
  const jobs = await source.as('jobs', owner, guest);
  return { app, auth, jobs };
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

async function proveSafe({ app, auth, jobs }: WaysIn): Promise<void> {
  await within(app, mustBeSafe);
  await within(auth, (session) => mustBeApart(session, 'auth', app.user ?? ''));
  await within(jobs, (session) => mustBeApart(session, 'jobs', app.user ?? ''));
}

async function within(connection: Connection, prove: (session: pg.Client) => Promise<void>): Promise<void> {
  const session = await connect(connection);
  try {
    await prove(session);
  } finally {
    await session.end();
  }
}
