import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { defineJob, type JobContext } from '#kernel/jobs/job.ts';
import { composeMail } from '#kernel/mail/compose-mail.ts';
import { Problem } from '#kernel/problem.ts';
import { type AccessServices, linkTo } from '../access-services.ts';
import { makeResetLink } from '../actions/make-reset-link.ts';
import { tokenOfJob } from '../mailing.ts';
import { sendResetJob } from './send-reset-job.ts';

/** Mails a link for a new password to whoever has the account; nobody else is written to. */
export function sendingReset(services: AccessServices) {
  return defineJob({
    ...sendResetJob,
    // The link holds for a day from the first attempt.
    retries: 8,
    async run({ id, read, act }, { email }) {
      const { mailing } = services;
      if (mailing === null) return;
      const { token, sha256 } = tokenOfJob(mailing, id);
      const found = await read((db) => findAccount(db, email, sha256));
      if (found === undefined || found.link?.used_at != null) return;
      const { account, link } = found;
      if (link === undefined && !(await makeLink(act, { account: account.id, sha256 }))) return;
      const texts = mailing.speak(isLocale(account.locale) ? account.locale : 'es');
      const mail = composeMail(
        {
          to: account.email,
          subject: texts.t('mail:reset.subject'),
          paragraphs: [texts.t('mail:reset.text', { email: account.email })],
          link: { label: texts.t('mail:reset.link'), href: linkTo(services, `/resets/${token}`) },
          closing: [texts.t('mail:reset.until'), texts.t('mail:reset.unwanted')],
        },
        texts,
      );
      await mailing.send(mail, id);
    },
  });
}

/** Whether the link may go out: of one account a few may within an hour, wherever they are asked for. */
async function makeLink(
  act: JobContext['act'],
  wanted: Readonly<{ account: string; sha256: string }>,
): Promise<boolean> {
  try {
    await act(makeResetLink, wanted);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'auth.too-many-resets') return false;
    throw error;
  }
}

/** The open account of an address, and the link that an earlier attempt made for it. */
async function findAccount(db: Transaction<Database>, email: string, sha256: string) {
  const account = await db
    .selectFrom('access.accounts')
    .select(['id', 'email', 'locale'])
    .where('email_key', '=', email)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  if (account === undefined) return undefined;
  const link = await db
    .selectFrom('access.links')
    .select('used_at')
    .where('token_sha256', '=', sha256)
    .executeTakeFirst();
  return { account, link };
}
