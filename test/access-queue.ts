import { connect } from '#kernel/db/connection.ts';
import type { AccessServer } from './access-server.ts';

/** A job in its queue, as whoever looks into the database sees it. */
export type QueuedJob = Readonly<{ id: string; state: string; data: unknown }>;

/** What a test knows of the queues of its server. */
export function accessQueue({ owner }: Pick<AccessServer, 'owner'>) {
  const ask = async <Row extends object>(question: string, values: readonly unknown[] = []) => {
    const session = await connect(owner());
    const { rows } = await session.query<Row>(question, [...values]);
    await session.end();
    return rows;
  };
  const queue = (name: string): Promise<readonly QueuedJob[]> =>
    ask('select id, state::text, data from jobs.job where name = $1 order by created_on', [name]);
  /** Nobody waits in a test: what is to be tried later is tried now. */
  const tryNow = async () => {
    await ask(`update jobs.job set start_after = now() where state = 'retry'`);
  };
  return {
    queue,
    tryNow,
    /** When the jobs of a queue stand as asked. */
    async until(name: string, stand: (jobs: readonly QueuedJob[]) => boolean): Promise<void> {
      while (!stand(await queue(name))) await tryNow();
    },
    /** As if a server had died between doing a job and writing down that it was done. */
    doAgain: (id: string) =>
      ask(
        `update jobs.job set state = 'retry', start_after = now(), completed_on = null where id::text = $1`,
        [id],
      ),
  };
}
