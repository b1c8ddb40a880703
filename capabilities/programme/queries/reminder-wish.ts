import type { Transaction } from 'kysely';
import type { ActionContext } from '#kernel/action.ts';
import { hashOfToken } from '#kernel/auth/links.ts';
import { ownPerson } from '#kernel/auth/own-person.ts';
import { enterProgramme } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';
import { defineQuery } from '#kernel/query.ts';
import { showReminderLink, showReminders } from '../contract.ts';
import { reminderLinkUnknown } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { mayOwnAny } from '../rules/calendar/is-own.ts';

type Services = Pick<ProgrammeServices, 'mailing' | 'programmes'>;
type Asked = Readonly<{
  db: Transaction<Database>;
  identity: Parameters<typeof ownPerson>[0];
  programme: Readonly<{ id: string }>;
  may: ActionContext['may'];
}>;

/** Whether mails remind the own account. */
export const remindersShown = (services: Services) =>
  defineQuery({
    endpoint: showReminders,
    door: 'signed-in',
    run: (context) => ownWish(services, context),
  });

export async function ownWish({ mailing }: Services, { db, identity, programme, may }: Asked) {
  const { accountId, held } = ownPerson(identity);
  return {
    wanted: await isWanted(db, programme.id, accountId),
    answers: mayOwnAny(held, may),
    mailed: mailing !== null,
  };
}

/** What the link of a mail turns off. */
export const reminderLinkShown = (services: Services) =>
  defineQuery({
    endpoint: showReminderLink,
    door: 'public',
    async run({ db, locale }, { params }) {
      return linkTold(services, db, await mailOfLink(db, params.token), locale);
    },
  });

/** The mail in which a link went out, and who received it. Asked as the kernel, which enters the programme. */
export async function mailOfLink(db: Transaction<Database>, token: string) {
  const mail = await db
    .selectFrom('programme.reminder_mails as mail')
    .innerJoin('access.accounts as account', 'account.id', 'mail.account_id')
    .innerJoin('programme.programmes as programme', 'programme.id', 'mail.programme_id')
    .select(['mail.programme_id', 'mail.account_id', 'account.name', 'account.email', 'programme.slug'])
    .where('mail.off_token_sha256', '=', hashOfToken(token))
    .executeTakeFirst();
  if (mail === undefined) throw reminderLinkUnknown({});
  await enterProgramme(db, mail.programme_id);
  return mail;
}
export type MailOfLink = Awaited<ReturnType<typeof mailOfLink>>;

export async function linkTold(
  { programmes }: Services,
  db: Transaction<Database>,
  { programme_id: id, account_id, slug, email }: MailOfLink,
  locale: Locale,
) {
  const { name } = await programmes.outline(db, { id, slug }, locale);
  return { programme: name, email, wanted: await isWanted(db, id, account_id) };
}

async function isWanted(db: Transaction<Database>, programme: string, account: string): Promise<boolean> {
  const wish = await db
    .selectFrom('programme.reminder_wishes')
    .select('wanted')
    .where('programme_id', '=', programme)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return wish?.wanted ?? true;
}
