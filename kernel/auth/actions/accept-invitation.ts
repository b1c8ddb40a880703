import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Locale } from '#kernel/locale.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { acceptInvitation } from '../contract/invitations.ts';
import { findPerson } from '../find-person.ts';
import { insertAccount } from '../insert-account.ts';
import { insertGrant } from '../insert-grant.ts';
import { makeUser } from '../make-user.ts';
import { mayGive } from '../may-give.ts';
import { roleNamed, scopeKindNamed } from '../named-scope.ts';
import { openInvitation } from '../open-invitation.ts';
import { periodOf } from '../period.ts';
import type { Permissions } from '../permission.ts';
import type { InvitationRow } from '../present-invitation.ts';
import { accountExists, invitedAnother, inviterWithoutRight } from '../problems.ts';
import { sessionOf } from '../session-of.ts';

type NewAccount = Readonly<{ name: string; password: string; locale: Locale }>;

/**
 * Accepts an invitation: the account, new or the one signed in, gets exactly the role that the inviter fixed, as long
 * as the inviter still may give it.
 */
export function acceptingInvitation(services: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.accept-invitation',
    together: true,
    endpoint: acceptInvitation,
    door: 'public',
    async run(context, { params, body }) {
      const { db, now, identity, locale } = context;
      const { invitation, programme } = await openInvitation(db, params.token, now);
      await inviterMustStillGive(context, invitation);
      const by = await accepting(context, invitation, body.account);
      await actAsKernel(db, programme.id);
      const outline = await services.programmes.outline(db, programme, locale);
      await grantTo(context, invitation, by, outline.timeZone);
      await actAsKernel(db);
      let sessionId = identity.kind === 'person' ? identity.sessionId : '';
      let cookies: readonly string[] = [];
      if (body.account !== null) {
        const { email } = invitation;
        const { name, password } = body.account;
        await makeUser(
          services,
          { id: by.accountId, email, name, password },
          outline.words,
          'body.account.password',
        );
        const entered = await services.signIn.signIn({
          email,
          password,
          headers: headersOf(context.from),
          from: context.from,
        });
        cookies = entered.cookies;
        if (entered.state === 'in') sessionId = entered.sessionId;
      }
      const person = await findPerson(db, { userId: by.accountId, sessionId }, now);
      const answer = await sessionOf(db, person ?? identity, {
        programmes: services.programmes,
        permissions,
        locale,
        now,
      });
      return {
        answer,
        cookies,
        trail: {
          by,
          programme: programme.id,
          cluster: invitation.cluster_id,
          about: { kind: 'account', id: by.accountId, name: by.name },
          details: { role: invitation.role, scope: invitation.scope_id ?? '' },
        },
      };
    },
  });
}

/** The account that accepts: the one signed in under the address invited, or a new one of that address. */
async function accepting(
  context: ActionContext,
  { email }: InvitationRow,
  account: NewAccount | null,
): Promise<{ accountId: string; name: string }> {
  const { identity } = context;
  if (account === null) {
    if (identity.kind !== 'person') throw accountExists({ email });
    if (identity.email.toLowerCase() !== email.toLowerCase()) throw invitedAnother({ email });
    return { accountId: identity.accountId, name: identity.name };
  }
  const accountId = context.newId();
  await insertAccount(context, accountId, { ...account, email });
  return { accountId, name: account.name };
}

async function inviterMustStillGive({ db, now }: ActionContext, invitation: InvitationRow): Promise<void> {
  const session = { userId: invitation.recorded_by_account, sessionId: '' };
  const inviter = await findPerson(db, session, now);
  const where = {
    programme: invitation.programme_id,
    kind: scopeKindNamed(invitation.scope_kind),
    cluster: invitation.cluster_id,
  };
  if (inviter === undefined || !mayGive(inviter, roleNamed(invitation.role), where)) {
    throw inviterWithoutRight({});
  }
}

async function grantTo(
  context: ActionContext,
  invitation: InvitationRow,
  by: { accountId: string; name: string },
  timeZone: string,
): Promise<void> {
  const { db, now } = context;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  // A first day that has come while the invitation lay is today: nobody held the role before.
  const from = invitation.starts_on <= today ? null : invitation.starts_on;
  await insertGrant(context, {
    programme: invitation.programme_id,
    accountId: by.accountId,
    role: roleNamed(invitation.role),
    scope: {
      kind: scopeKindNamed(invitation.scope_kind),
      id: invitation.scope_id,
      cluster: invitation.cluster_id,
    },
    period: periodOf({ from, until: invitation.ends_on }, timeZone, now),
    by: { accountId: invitation.recorded_by_account, name: invitation.recorded_by },
  });
  await db
    .updateTable('access.invitations')
    .set({ accepted_at: now.toString(), accepted_by: by.accountId })
    .where('id', '=', invitation.id)
    .execute();
}
