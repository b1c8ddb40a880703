import type { Transaction } from 'kysely';
import { linkTo } from '#kernel/auth/access-services.ts';
import { tokenOfJob } from '#kernel/auth/mailing.ts';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { defineJob, type JobContext } from '#kernel/jobs/job.ts';
import { composeMail } from '#kernel/mail/compose-mail.ts';
import { turnOffReminders } from '../contract.ts';
import { obligationPath } from '../present/obligation-path.ts';
import { type Reminded, reminderLetter } from '../present/reminder-letter.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { loadAgreement } from '../queries/load-agreement.ts';
import { obligationsOf } from '../queries/obligations-of.ts';
import { isOpen } from '../rules/calendar/reminders-on.ts';
import { sendRemindersJob } from './send-reminders-job.ts';

type Services = Pick<ProgrammeServices, 'promises' | 'mailing' | 'baseUrl'>;

/**
 * Writes the mail that reminds somebody, of what is still open when its turn comes; if that is nothing, or such mails are
 * no longer wanted, it writes none. A mail that goes out again is known by its id.
 */
export function sendingReminders(services: Services) {
  return defineJob({
    ...sendRemindersJob,
    async run(context, { programme, mail }) {
      const { mailing } = services;
      if (mailing === null) return;
      const found = await remindedOf(services, context, programme, mail);
      if (found === null || found.obligations.length === 0) return;
      const { token } = tokenOfJob(mailing, mail);
      const links = {
        dates: linkTo(services, datesPath(programme, found.obligations)),
        off: linkTo(services, endpointUrl(turnOffReminders, { params: { token } })),
      };
      const texts = mailing.speak(found.locale);
      await mailing.send(composeMail(reminderLetter(found, links), texts), mail);
    },
  });
}

/** The page of what it is about: of the one obligation, or of all. */
function datesPath(programme: Readonly<{ slug: string }>, obligations: readonly Readonly<{ id: string }>[]) {
  const [first, ...others] = obligations;
  return first === undefined || others.length > 0
    ? `/${programme.slug}/calendar`
    : obligationPath(programme, first.id);
}

function remindedOf(
  services: Services,
  { read, clock }: JobContext,
  programme: Readonly<{ id: string; slug: string }>,
  mail: string,
): Promise<Reminded | null> {
  return read(async (db) => {
    await actAsKernel(db, programme.id);
    const rows = await rowsOf(db, programme.id, mail);
    const [first] = rows;
    if (first === undefined) return null;
    const locale = isLocale(first.locale) ? first.locale : 'es';
    const context = { db, clock, now: clock.now(), locale, programme };
    const agreement = await loadAgreement(context);
    const owed = await obligationsOf(services, context, agreement);
    const isStill = (id: string, due: string | null) =>
      rows.some((row) => row.obligation === id && row.due_on === due);
    const obligations = owed.filter((one) => isOpen(one) && isStill(one.id, one.due));
    return { to: first.email, locale, agreement, obligations };
  });
}

/** What the mail reminds of, and of whom; nothing where its reader has left or wants no such mails any more. */
function rowsOf(db: Transaction<Database>, programme: string, mail: string) {
  return db
    .selectFrom('programme.reminders as reminder')
    .innerJoin('access.accounts as account', 'account.id', 'reminder.account_id')
    .leftJoin('programme.reminder_wishes as wish', (join) =>
      join
        .onRef('wish.account_id', '=', 'account.id')
        .onRef('wish.programme_id', '=', 'reminder.programme_id'),
    )
    .select(['reminder.obligation', 'reminder.due_on', 'account.email', 'account.locale'])
    .where('reminder.programme_id', '=', programme)
    .where('reminder.mail_id', '=', mail)
    .where('account.deactivated_at', 'is', null)
    .where((row) => row.or([row('wish.wanted', 'is', null), row('wish.wanted', '=', true)]))
    .execute();
}
