import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';
import { tokenOfJob } from '#kernel/auth/mailing.ts';
import { invariant } from '#kernel/invariant.ts';
import { queueJob } from '#kernel/jobs/queue-job.ts';
import { sendRemindersJob } from '../jobs/send-reminders-job.ts';
import type { ProgrammeServices } from '../programme-services.ts';

/**
 * Notes of what an account is reminded on a day, and leaves the mail to be sent: both are there or neither, and the
 * constraints let nothing be noted twice. The mail's link is made when it goes out; its hash is kept here.
 */
export function reminding({ mailing }: Pick<ProgrammeServices, 'mailing'>) {
  return defineAction({
    name: 'programme.remind',
    door: 'machine',
    input: z.strictObject({
      programme: z.object({ id: z.uuid(), slug: z.string() }),
      account: z.uuid(),
      day: z.iso.date(),
      reminders: z.array(z.strictObject({ obligation: z.string(), dueOn: z.iso.date(), kind: z.string() })),
    }),
    async subject({ db, enterProgramme }, { programme, account }) {
      await enterProgramme(programme.id);
      return db
        .selectFrom('access.accounts')
        .select(['id', 'name'])
        .where('id', '=', account)
        .executeTakeFirst();
    },
    async run({ db, now, actor, newId }, { programme, day, reminders }, account) {
      invariant(mailing !== null, 'nobody is reminded where no mail is sent');
      const mail = newId();
      const mine = { programme_id: programme.id, account_id: account.id };
      await db
        .insertInto('programme.reminder_mails')
        .values({
          ...mine,
          id: mail,
          day,
          off_token_sha256: tokenOfJob(mailing, mail).sha256,
          recorded_at: now.toString(),
          recorded_by: actor,
        })
        .execute();
      await db
        .insertInto('programme.reminders')
        .values(
          reminders.map(({ obligation, dueOn, kind }) => ({
            ...mine,
            obligation,
            due_on: dueOn,
            kind,
            mail_id: mail,
          })),
        )
        .execute();
      await queueJob({ db, programme }, sendRemindersJob, { programme, mail });
      return {
        answer: {},
        trail: {
          programme: programme.id,
          about: { kind: 'account', ...account },
          details: { dates: new Set(reminders.map(({ obligation }) => obligation)).size },
        },
      };
    },
  });
}
