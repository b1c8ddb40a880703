import type { i18n } from 'i18next';
import type { Transaction } from 'kysely';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { formatInstant } from '#kernel/i18n/format-date.ts';
import { defineJob } from '#kernel/jobs/job.ts';
import type { Locale } from '#kernel/locale.ts';
import { composeMail, type Letter } from '#kernel/mail/compose-mail.ts';
import { type AccessServices, linkTo } from '../access-services.ts';
import { markMailed } from '../actions/mark-mailed.ts';
import { tokenOfJob } from '../mailing.ts';
import { namedScope } from '../named-scope.ts';
import { selectInvitations, stateOfInvitation } from '../present-invitation.ts';
import type { ProgrammeOutline } from '../programme-guide.ts';
import { sendInvitationJob } from './send-invitation-job.ts';

/** Mails an invitation, if it is still open when its turn comes. */
export function sendingInvitation(services: AccessServices) {
  return defineJob({
    ...sendInvitationJob,
    async run({ id, clock, read, act }, asked) {
      const { mailing } = services;
      const found = await read((db) => findInvitation(db, services, asked));
      if (mailing === null || found === undefined) return;
      const { invitation, locale } = found;
      if (stateOfInvitation(invitation, clock.now()) !== 'open') return;
      const { token, sha256 } = tokenOfJob(mailing, id);
      if (invitation.mailed_token_sha256 !== sha256) await act(markMailed, { ...asked, sha256 });
      const texts = mailing.speak(locale);
      const letter = letterOf(found, linkTo(services, `/invitations/${token}`), texts);
      await mailing.send(composeMail(letter, texts), id);
    },
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

function letterOf({ invitation, outline, locale }: Found, href: string, { t }: i18n): Letter {
  const said = {
    who: invitation.recorded_by,
    programme: outline.name,
    role: t(`auth:roles.${invitation.role}`),
    scope: namedScope(invitation, outline).name,
  };
  const text = invitation.scope_id === null ? 'mail:invitation.text' : 'mail:invitation.textInPart';
  const instant = formatInstant(invitation.expires_at, locale, outline.timeZone);
  return {
    to: invitation.email,
    subject: t('mail:invitation.subject', said),
    paragraphs: [t(text, said)],
    link: { label: t('mail:invitation.link'), href },
    closing: [t('mail:invitation.until', { instant }), t('mail:invitation.unwanted', said)],
  };
}

async function findInvitation(
  db: Transaction<Database>,
  { programmes }: AccessServices,
  asked: Readonly<{ programme: string; invitation: string; locale: Locale }>,
) {
  await actAsKernel(db, asked.programme);
  const invitation = await selectInvitations(db)
    .select('mailed_token_sha256')
    .where('id', '=', asked.invitation)
    .executeTakeFirst();
  const programme = await db
    .selectFrom('programme.programmes')
    .select(['id', 'slug'])
    .where('id', '=', asked.programme)
    .executeTakeFirst();
  if (invitation === undefined || programme === undefined) return undefined;
  const locale = (await localeOf(db, invitation.email)) ?? asked.locale;
  const outline: ProgrammeOutline = await programmes.outline(db, programme, locale);
  return { invitation, outline, locale };
}

/** The language of the account of this address, if there is one. */
async function localeOf(db: Transaction<Database>, email: string): Promise<Locale | undefined> {
  const account = await db
    .selectFrom('access.accounts')
    .select('locale')
    .where('email_key', '=', email.toLowerCase())
    .executeTakeFirst();
  return account !== undefined && isLocale(account.locale) ? account.locale : undefined;
}
