import { sql } from 'kysely';
import type { ActionContext } from '#kernel/action.ts';
import type { Job } from './job.ts';

/**
 * Leaves work to be done after an action, in whose transaction it comes to be or does not. What a job is given holds no
 * secret.
 *
 * @param once a key under which it is queued once, as long as the queue remembers it
 */
export async function queueJob<Input>(
  { db, programme }: Pick<ActionContext, 'db' | 'programme'>,
  job: Pick<Job<Input>, 'name' | 'input'>,
  input: Input,
  once?: string,
): Promise<void> {
  const text = JSON.stringify(job.input.parse(input));
  // Of one programme a server works on one at a time, so that each has its turn.
  const group = programme?.id ?? null;
  await sql`select minka.queue_job(${job.name}, ${text}::jsonb, ${once ?? null}, ${group})`.execute(db);
}
