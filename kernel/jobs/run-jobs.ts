import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { OpenDatabase } from '#kernel/db/open-database.ts';
import type { AnyJob } from './job.ts';
import { openBoss } from './open-boss.ts';
import { deadLetterSettings, deadLetters, queueSettings } from './queue-settings.ts';
import { type AttemptedJob, type JobHouse, runJob } from './run-job.ts';

export type RunningJobs = Readonly<{
  /** When every queue is worked on. */
  ready: Promise<void>;
  /** Takes no more jobs, and waits for those in hand. */
  stop(): Promise<void>;
}>;

export type JobsOptions = JobHouse &
  Readonly<{
    database: Pick<OpenDatabase, 'kysely' | 'jobsPool'>;
    jobs: readonly AnyJob[];
    /** How long it waits before it begins, so that the first requests do not wait for the library to be loaded. */
    restMs?: number;
    /**
     * How often a queue is looked at, how often it is asked whether something is to be done at this time, and how often
     * whether a job died with its server. A test has less patience.
     */
    everySeconds?: Readonly<Record<'look' | 'schedule' | 'supervise', number>>;
  }>;

/** Longer than this a stop does not wait for a job; what is not done by then is done again by another server. */
const patienceMs = 10_000;
/** Of one job this many are done at once by one server, and of one programme one, so that each has its turn. */
const atOnce = 2;

/** Works on the queues of all jobs, together with every other server of the same database. It does not wait to begin. */
export function runJobs(options: JobsOptions): RunningJobs {
  const { log, restMs = 0 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let boss: PgBoss | undefined;
  const begin = async () => {
    await wait(restMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    boss = await openBoss(options);
    if (signal.aborted) return;
    // The database may be away for a while, and jobs can wait.
    await boss.start({ attempts: 1_000 });
    if (!signal.aborted) await workOnAll(boss, options);
  };
  const ready = begin();
  ready.catch((error) => {
    if (!signal.aborted) log.error({ err: error }, 'no jobs are worked on');
  });
  return {
    ready,
    async stop() {
      stopping.abort();
      await boss?.stop({ graceful: true, timeout: patienceMs });
    },
  };
}

async function workOnAll(boss: PgBoss, options: JobsOptions): Promise<void> {
  const { jobs, everySeconds = { look: 2 } } = options;
  await boss.updateQueue(deadLetters, withoutPolicy(deadLetterSettings));
  for (const job of jobs) {
    await boss.updateQueue(job.name, withoutPolicy(queueSettings(job)));
    if (job.at !== undefined) await boss.schedule(job.name, job.at, {}, { tz: 'UTC' });
    const how = {
      includeMetadata: true,
      localConcurrency: atOnce,
      localGroupConcurrency: 1,
      pollingIntervalSeconds: everySeconds.look,
    } as const;
    await boss.work(job.name, how, async (taken: readonly AttemptedJob[]) => {
      for (const one of taken) await runJob(options, job, one);
    });
  }
  const known = new Set(jobs.filter(({ at }) => at !== undefined).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

/** What a queue was made with cannot be changed in this one respect. */
function withoutPolicy<Settings extends { policy?: string }>({ policy: _, ...settings }: Settings) {
  return settings;
}
