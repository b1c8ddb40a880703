import type { PostgresPool } from 'kysely';
import type { AnyJob } from './job.ts';
import { deadLetterSettings, deadLetters, queueSettings } from './queue-settings.ts';

/**
 * Makes the queue of every job that has none, before anybody can ask for one. By a statement of our own, because the
 * library is loaded only after Minka is open.
 */
export async function putQueues(pool: PostgresPool, jobs: readonly AnyJob[]): Promise<void> {
  const session = await pool.connect();
  const put = (name: string, settings: object) =>
    session.query('select jobs.create_queue($1, $2::jsonb)', [name, JSON.stringify(settings)]);
  try {
    await put(deadLetters, deadLetterSettings);
    for (const job of jobs) await put(job.name, queueSettings(job));
  } finally {
    session.release();
  }
}
