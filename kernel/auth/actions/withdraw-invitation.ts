import { defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import type { AccessServices } from '../access-services.ts';
import { withdrawInvitation } from '../contract/invitations.ts';
import { presentInvitation, selectInvitations, stateOfInvitation } from '../present-invitation.ts';
import { invitationClosed } from '../problems.ts';

/** Takes an invitation back that nobody has accepted. */
export function withdrawingInvitation({ programmes }: AccessServices) {
  return defineWrite({
    name: 'access.withdraw-invitation',
    endpoint: withdrawInvitation,
    door: 'access.role.give',
    subject: ({ db }, { params }) =>
      selectInvitations(db).where('id', '=', params.invitation).executeTakeFirst(),
    place: (row) => ({ cluster: row.cluster_id }),
    async run({ db, now, locale, programme, actor }, { params }, row) {
      invariant(programme !== null, 'the path names a programme');
      // Accepting it at this moment waits here, or is waited for; other invitations are nobody's concern.
      const held = await selectInvitations(db).where('id', '=', row.id).forUpdate().executeTakeFirstOrThrow();
      const state = stateOfInvitation(held, now);
      if (state !== 'open') throw invitationClosed({ state });
      await db
        .updateTable('access.invitations')
        .set({ withdrawn_at: now.toString(), withdrawn_by: actor })
        .where('id', '=', params.invitation)
        .execute();
      const outline = await programmes.outline(db, programme, locale);
      const changed = await selectInvitations(db)
        .where('id', '=', params.invitation)
        .executeTakeFirstOrThrow();
      const invitation = presentInvitation(changed, outline, now, true);
      return {
        answer: { invitation },
        trail: {
          about: { kind: 'invitation', id: row.id, name: row.email },
          cluster: row.cluster_id,
          details: { role: row.role, scope: invitation.scope.id ?? '' },
        },
      };
    },
  });
}
