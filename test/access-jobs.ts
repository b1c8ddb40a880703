import type { Kysely, PostgresPool } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { loadJobs, texts } from '#app/capabilities.ts';
import type { AccessServices } from '#kernel/auth/access-services.ts';
import type { Mailing } from '#kernel/auth/mailing.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { type Connection, openPool } from '#kernel/db/connection.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import { putQueues } from '#kernel/jobs/put-queues.ts';
import { type RunningJobs, runJobs } from '#kernel/jobs/run-jobs.ts';
import { openMail } from '#kernel/mail/open-mail.ts';

export type AccessJobs = Readonly<{ work(): RunningJobs; close(): Promise<void> }>;

/** The queues of a test's server; nobody works on them until the test says so. */
export async function accessJobs(
  connection: Connection,
  services: AccessServices,
  house: Readonly<{ kysely: Kysely<Database>; clock: Clock; log: Logger }>,
): Promise<AccessJobs> {
  const jobs = await loadJobs(services);
  const pool = openPool(connection, () => undefined, { max: 4, idleTimeoutMillis: 1_000, types: pg.types });
  // The driver's pool has more than is asked of it, in other words.
  const jobsPool = pool as unknown as PostgresPool;
  await putQueues(jobsPool, jobs);
  const working: RunningJobs[] = [];
  const { kysely, clock, log } = house;
  return {
    work() {
      const everySeconds = { look: 0.5, schedule: 30, supervise: 60 };
      const begun = runJobs({ database: { kysely, jobsPool }, jobs, clock, log, everySeconds });
      working.push(begun);
      return begun;
    },
    async close() {
      await Promise.all(working.map((one) => one.stop()));
      await pool.end();
    },
  };
}

/** What sends mail in a test, if it has a server that takes some; its address is known once that has opened. */
export function testMailing(smtp: (() => string) | undefined): Mailing | null {
  if (smtp === undefined) return null;
  return {
    send: (mail, id) => openMail({ url: smtp(), from: 'Minka <minka@example.org>' })(mail, id),
    secret: 'a secret of tests, forty letters long, yes',
    speak: (locale) => createTexts(texts, locale),
  };
}
