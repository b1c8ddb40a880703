import { defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import { queueJob } from '#kernel/jobs/queue-job.ts';
import { type AccessServices, linkTo } from '../access-services.ts';
import { invite } from '../contract/invitations.ts';
import { sendInvitationJob } from '../jobs/send-invitation-job.ts';
import { makeToken } from '../links.ts';
import { mayGive } from '../may-give.ts';
import { periodOf } from '../period.ts';
import { presentInvitation, selectInvitations } from '../present-invitation.ts';
import { roleNotYoursToGive } from '../problems.ts';
import { resolveScope } from '../resolve-scope.ts';

const validDays = 14;

/** Invites somebody to a role. The role is the inviter's to give, and stays so until it is accepted. */
export function inviting(services: AccessServices) {
  return defineWrite({
    name: 'access.invite',
    endpoint: invite,
    door: 'access.role.give',
    async run({ db, now, identity, locale, programme, newId }, { body }) {
      invariant(
        programme !== null && identity.kind === 'person',
        'the path names a programme, and a person asks',
      );
      const outline = await services.programmes.outline(db, programme, locale);
      const scope = resolveScope(body.role, body.scope, outline);
      const where = { programme: programme.id, kind: scope.kind, cluster: scope.cluster };
      if (!mayGive(identity, body.role, where)) throw roleNotYoursToGive({ role: body.role });
      const period = periodOf(body, outline.timeZone, now);
      const { token, sha256 } = makeToken();
      const id = newId();
      await db
        .insertInto('access.invitations')
        .values({
          programme_id: programme.id,
          id,
          token_sha256: sha256,
          email: body.email,
          role: body.role,
          scope_kind: scope.kind,
          scope_id: scope.id,
          cluster_id: scope.cluster,
          starts_on: period.startsOn,
          ends_on: period.endsOn,
          expires_at: now.add({ hours: 24 * validDays }).toString(),
          recorded_at: now.toString(),
          recorded_by: identity.name,
          recorded_by_account: identity.accountId,
        })
        .execute();
      const mailed = services.mailing !== null;
      const about = { programme: programme.id, invitation: id, locale };
      if (mailed) await queueJob({ db, programme }, sendInvitationJob, about);
      const row = await selectInvitations(db).where('id', '=', id).executeTakeFirstOrThrow();
      const invitation = presentInvitation(row, outline, now, true);
      return {
        answer: { invitation, link: linkTo(services, `/invitations/${token}`), mailed },
        trail: {
          about: { kind: 'invitation', id, name: body.email },
          cluster: scope.cluster,
          details: { role: body.role, scope: invitation.scope.id ?? '' },
        },
      };
    },
  });
}
