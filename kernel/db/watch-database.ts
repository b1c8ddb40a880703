import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import type pg from 'pg';
import type { Log } from '#kernel/log.ts';
import { type Connection, openPool, workProblem } from './connection.ts';
import { databaseUnavailable } from './problems.ts';

/** A session of the owner, whose end is the first sign that the database is gone, and the application's way in. */
export type Reopened = Readonly<{ keeper: pg.Client; app: Connection }>;

export type WatchedDatabase = Readonly<{
  /** The pool as kysely wants it; it outlives the database's restarts, also at another port. */
  pool: PostgresPool;
  isUp(): boolean;
  ping(): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * Keeps a database in reach for as long as this process lives. While it is away every use fails at once with a
 * problem that says so; `reopen` is tried until it succeeds.
 */
export function watchDatabase(first: Reopened, reopen: () => Promise<Reopened>, log: Log): WatchedDatabase {
  let pool = openApp(first.app);
  let keeper = first.keeper;
  let up = true;
  let closing = false;
  let recovery: Promise<void> = Promise.resolve();

  function openApp(app: Connection): pg.Pool {
    return openPool(app, (error) => log.warn({ err: error }, 'an idle session of the database ended'));
  }

  function watch(session: pg.Client): void {
    session.once('end', () => {
      if (closing) return;
      up = false;
      log.error({}, 'the database is gone; bringing it back');
      recovery = recover();
    });
  }

  async function recover(): Promise<void> {
    const lost = pool;
    void lost.end().catch(() => undefined);
    for (let attempt = 0; !closing; attempt += 1) {
      try {
        const { keeper: session, app } = await reopen();
        keeper = session;
        pool = openApp(app);
        up = true;
        watch(session);
        log.info({ attempt }, 'the database is back');
        return;
      } catch (error) {
        log.warn({ err: error, attempt }, 'the database is still away');
        await wait(Math.min(5_000, 100 * 2 ** attempt));
      }
    }
  }

  async function take(): Promise<pg.PoolClient> {
    if (!up) throw databaseUnavailable({}, { retryAfterSeconds: 2 });
    try {
      return await pool.connect();
    } catch (error) {
      throw workProblem(error);
    }
  }

  watch(keeper);
  return {
    // The pool of kysely is narrower than the driver's and wider in its types: only these two are ever called.
    pool: { connect: take, end: async () => undefined } as unknown as PostgresPool,
    isUp: () => up,
    ping: async () => askWhetherItAnswers(await take()),
    async close() {
      closing = true;
      await recovery;
      if (up) await pool.end();
      await keeper.end().catch(() => undefined);
    },
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
