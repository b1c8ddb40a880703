import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import type { Log } from '#kernel/log.ts';
import type { WorkingRole } from './app-role.ts';
import { type Connection, openPool, workProblem } from './connection.ts';
import { prepared } from './prepared.ts';
import { databaseUnavailable } from './problems.ts';

/** A session of the owner, whose end is the first sign that the database is gone, and the ways in of the roles. */
export type Reopened = Readonly<{ keeper: pg.Client; roles: WaysIn }>;
export type WaysIn = Readonly<Record<WorkingRole, Connection>>;

export type WatchedDatabase = Readonly<{
  /** The pool as kysely wants it; it outlives the database's restarts, also at another port. */
  pool: PostgresPool;
  /** The same for the role that signs people in; its instants are Dates, as the library of sign-in wants them. */
  authPool: PostgresPool;
  /** And for the role of jobs, likewise. */
  jobsPool: PostgresPool;
  isUp(): boolean;
  ping(): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * Keeps a database in reach for as long as this process lives. While it is away every use fails at once with a
 * problem that says so; `reopen` is tried until it succeeds.
 */
export function watchDatabase(first: Reopened, reopen: () => Promise<Reopened>, log: Log): WatchedDatabase {
  let pools = openPools(first, log);
  let keeper = first.keeper;
  let up = true;
  let closing = false;
  let recovery: Promise<void> = Promise.resolve();

  function watch(session: pg.Client): void {
    session.once('end', () => {
      if (closing) return;
      up = false;
      log.error({}, 'the database is gone; bringing it back');
      recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    for (const lost of Object.values(pools)) void lost.end().catch(() => undefined);
    for (let attempt = 0; !closing; attempt += 1) {
      try {
        const reopened = await reopen();
        keeper = reopened.keeper;
        pools = openPools(reopened, log);
        up = true;
        watch(keeper);
        log.info({ attempt }, 'the database is back');
        return;
      } catch (error) {
        log.warn({ err: error, attempt }, 'the database is still away');
        await wait(Math.min(5_000, 100 * 2 ** attempt));
      }
    }
  }

  async function take(role: WorkingRole): Promise<pg.PoolClient> {
    if (!up) throw databaseUnavailable({}, { retryAfterSeconds: 2 });
    try {
      return await pools[role].connect();
    } catch (error) {
      throw workProblem(error);
    }
  }

  function poolOf(role: WorkingRole): PostgresPool {
    // The library of jobs writes the names of queues into its statements, which would not come again.
    const connect = async () => (role === 'jobs' ? take(role) : prepared(await take(role)));
    // The pool of kysely is narrower than the driver's and wider in its types: only these two are ever called.
    return { connect, end: async () => undefined } as unknown as PostgresPool;
  }

  watch(keeper);
  return {
    pool: poolOf('app'),
    authPool: poolOf('auth'),
    jobsPool: poolOf('jobs'),
    isUp: () => up,
    ping: async () => askWhetherItAnswers(await take('app')),
    async close() {
      closing = true;
      await recovery;
      if (up) await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await keeper.end().catch(() => undefined);
    },
  };
}

function openPools({ roles }: Reopened, log: Log): Readonly<Record<WorkingRole, pg.Pool>> {
  const warn = (error: Error) => log.warn({ err: error }, 'an idle session of the database ended');
  return {
    app: openPool(roles.app, warn),
    auth: openPool(roles.auth, warn, { types: pg.types, max: 8 }),
    jobs: openPool(roles.jobs, warn, { types: pg.types, max: 4 }),
  };
}

async function askWhetherItAnswers(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('select 1');
  } catch (error) {
    throw workProblem(error);
  } finally {
    client.release();
  }
}
