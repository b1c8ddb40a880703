import { after } from 'node:test';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Clock } from '#kernel/clock/clock.ts';
import { type Connection, openPool } from '#kernel/db/connection.ts';
import { writeSerializable } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { type AnyJob, defineJob, type JobContext } from '#kernel/jobs/job.ts';
import { putQueues } from '#kernel/jobs/put-queues.ts';
import { queueJob } from '#kernel/jobs/queue-job.ts';
import { type RunningJobs, runJobs } from '#kernel/jobs/run-jobs.ts';
import { freshDatabase, testClock } from './database.ts';

/** One line of what was logged. */
export type Logged = Readonly<{ level: 'info' | 'warn' | 'error'; message: string; fields: object }>;

export type JobsTest = Readonly<{
  kysely: Kysely<Database>;
  owner: Connection;
  logged: readonly Logged[];
  /** Works on the queues as one more server would. */
  work(): RunningJobs;
}>;

/** A database with the queues of some jobs, for a test that says when servers work on them. */
export async function withJobs(jobs: readonly AnyJob[], clock: Clock = testClock): Promise<JobsTest> {
  const { owner, app, jobs: asJobs } = await freshDatabase();
  const ending: (() => Promise<void>)[] = [];
  const open = (connection: Connection, more: pg.PoolConfig = {}) => {
    const pool = openPool(connection, () => undefined, { max: 6, ...more });
    ending.push(() => pool.end());
    return pool;
  };
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool: open(app) }) });
  // The driver's pool has more than is asked of it, in other words.
  const jobsPool = open(asJobs, { types: pg.types }) as unknown as PostgresPool;
  const logged: Logged[] = [];
  const note = (level: Logged['level']) => (fields: object, message: string) => {
    logged.push({ level, message, fields });
  };
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  await putQueues(jobsPool, jobs);
  after(async () => {
    for (const end of ending.toReversed()) await end();
  });
  return {
    kysely,
    owner,
    logged,
    work() {
      const database = { kysely, jobsPool };
      const working = runJobs({
        database,
        jobs,
        clock,
        log,
        everySeconds: { look: 0.5, schedule: 1, supervise: 1 },
      });
      ending.push(() => working.stop());
      return working;
    },
  };
}

const saying = z.strictObject({ word: z.string() });

/** A job that does what the test says with the word that it is given. */
export function aJob(
  name: string,
  run: (context: JobContext, given: z.output<typeof saying>) => Promise<void>,
  retries = 0,
) {
  return defineJob({ name, input: saying, retries, run });
}

/** Queues a job in a transaction of its own. */
export function queued({ kysely }: JobsTest, job: AnyJob, word: string, once?: string): Promise<void> {
  return writeSerializable(kysely, (db) => queueJob({ db, programme: null }, job, { word }, once));
}
