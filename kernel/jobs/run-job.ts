import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { actAsKernel, readSnapshot, transact } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Log } from '#kernel/log.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import type { AnyJob, JobContext } from './job.ts';

export type JobHouse = Readonly<{
  database: Readonly<{ kysely: Kysely<Database> }>;
  clock: Clock;
  log: Log;
}>;

/** A job as it comes out of its queue. */
export type AttemptedJob = Readonly<{ id: string; data: unknown; retryCount: number; retryLimit: number }>;

/**
 * One attempt at a job. It acts under the job's own name, as nobody's deputy: what the database shows it is what the
 * kernel sees, and the trail says which job it was.
 */
export async function runJob(house: JobHouse, job: AnyJob, attempted: AttemptedJob): Promise<void> {
  const { id, data, retryCount, retryLimit } = attempted;
  const { log } = house;
  try {
    await job.run(contextOf(house, job, id), job.input.parse(data ?? {}));
    log.info({ job: job.name, id }, 'a job was done');
  } catch (error) {
    const tried = { err: error, job: job.name, id, attempt: retryCount + 1 };
    if (retryCount >= retryLimit) log.error(tried, 'a job was given up; it lies with the dead letters');
    else log.warn(tried, 'a job failed and is tried again later');
    throw error;
  }
}

function contextOf({ database, clock, log }: JobHouse, { name }: AnyJob, id: string): JobContext {
  const { kysely } = database;
  return {
    id,
    clock,
    log,
    read: (work) => readSnapshot(kysely, work),
    tidy: (work) =>
      transact(kysely, 'read committed', async (db) => {
        await actAsKernel(db);
        return work(db);
      }),
    act: (action, input) => runAction(kysely, action, input, machineActing(clock, `job ${name}`, id)),
  };
}
