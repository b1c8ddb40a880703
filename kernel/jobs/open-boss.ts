import type { PostgresPool } from 'kysely';
import type { Db, PgBoss } from 'pg-boss';
import type { JobsOptions } from './run-jobs.ts';

/** Loads pg-boss, and lets it work in schema `jobs` through our pool, which comes back after the database was away. */
export async function openBoss({
  database,
  log,
  everySeconds,
}: Pick<JobsOptions, 'database' | 'log' | 'everySeconds'>): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: databaseOf(database.jobsPool),
    schema: 'jobs',
    // Its tables come with our migrations, and its role owns none of them.
    migrate: false,
    createSchema: false,
    reindex: false,
    useListenNotify: false,
    ...(everySeconds === undefined
      ? {}
      : {
          cronMonitorIntervalSeconds: everySeconds.schedule,
          cronWorkerIntervalSeconds: everySeconds.schedule,
          superviseIntervalSeconds: everySeconds.supervise,
          monitorIntervalSeconds: everySeconds.supervise,
        }),
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the queues could not be looked after'));
  boss.on('warning', (warning) => log.warn({ warning }, 'the queues want to be looked at'));
  return boss;
}

function databaseOf(pool: PostgresPool): Db {
  return {
    async executeSql(text, values = []) {
      const session = await pool.connect();
      try {
        // Several statements at once answer with several results, which the library expects of a driver.
        return await session.query<never>(text, values);
      } finally {
        session.release();
      }
    },
  };
}
