import { connect } from '#kernel/db/connection.ts';
import { accessQueue } from './access-queue.ts';
import type { AccessServer } from './access-server.ts';
import type { mailServer } from './mail-server.ts';

/** What tests do again and again with mails that remind of dates. */
export function reminderSteps(server: AccessServer, mail: ReturnType<typeof mailServer>) {
  const { until } = accessQueue(server);
  /** Asks that it be looked who is to be reminded, as happens every hour. */
  const beginLook = async () => {
    const session = await connect(server.owner());
    await session.query(`select minka.queue_job('programme.find-reminders', '{}'::jsonb, null, null)`);
    await session.end();
  };
  const isDone = (jobs: readonly { state: string }[]) => jobs.every(({ state }) => state === 'completed');
  return {
    beginLook,
    /** When every mail that was left to be sent has gone out. */
    allSent: () => until('programme.send-reminders', isDone),
    /** What a server does every hour; it is over when nothing waits in the queues. */
    async look(): Promise<void> {
      await beginLook();
      await until('programme.find-reminders', isDone);
      await until('programme.send-reminders', isDone);
    },
    /** The mails that an account has received. */
    async mailsOf(account: string) {
      const { email } = await server.ask((db) =>
        db.selectFrom('access.accounts').select('email').where('id', '=', account).executeTakeFirstOrThrow(),
      );
      return mail.received.filter(({ to }) => to === email);
    },
  };
}
