import { z } from 'zod';
import { actAsKernel } from '#kernel/db/identity.ts';
import { defineJob, type JobContext } from '#kernel/jobs/job.ts';
import { reminding } from '../actions/remind.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { type RemindersDue, remindersDue } from '../queries/reminders-due.ts';

type Services = Pick<ProgrammeServices, 'promises' | 'mailing'>;
type Tenant = Readonly<{ id: string; slug: string }>;

/** Finds every hour who is to be reminded of what, and leaves one mail to be sent for each of them. */
export function findingReminders(services: Services) {
  const remind = reminding(services);
  return defineJob({
    name: 'programme.find-reminders',
    input: z.strictObject({}),
    at: '17 * * * *',
    // An hour later it comes again by itself.
    retries: 1,
    async run(context) {
      if (services.mailing === null) return;
      const failures: unknown[] = [];
      for (const programme of await programmesOf(context)) {
        try {
          for (const due of await dueIn(services, context, programme)) {
            await context.act(remind, { programme, ...due, reminders: due.reminders.map(noted) });
          }
        } catch (error) {
          // What is wrong with one programme keeps no other from being reminded.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'not every programme could be reminded');
    },
  });
}

function programmesOf({ read }: JobContext): Promise<readonly Tenant[]> {
  return read((db) => db.selectFrom('programme.programmes').select(['id', 'slug']).orderBy('slug').execute());
}

function dueIn(services: Services, { read, clock }: JobContext, programme: Tenant) {
  return read(async (db) => {
    await actAsKernel(db, programme.id);
    // Nothing of it is read by people: the mail says it again, in the language of each.
    return remindersDue(services, { db, clock, now: clock.now(), locale: 'en', programme });
  });
}

function noted({ obligation, dueOn, kind }: RemindersDue['reminders'][number]) {
  return { obligation: obligation.id, dueOn, kind };
}
