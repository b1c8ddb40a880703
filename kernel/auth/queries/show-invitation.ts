import { actAsKernel } from '#kernel/db/identity.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { showInvitation } from '../contract/invitations.ts';
import { findAccount } from '../insert-account.ts';
import { isoInstant } from '../iso-instant.ts';
import { namedScope, roleNamed } from '../named-scope.ts';
import { openInvitation } from '../open-invitation.ts';

/** An invitation as whoever holds its link sees it. */
export function invitationShown({ programmes }: AccessServices) {
  return defineQuery({
    endpoint: showInvitation,
    door: 'public',
    async run({ db, now, locale }, { params }) {
      const { invitation, programme } = await openInvitation(db, params.token, now);
      await actAsKernel(db, programme.id);
      const outline = await programmes.outline(db, programme, locale);
      return {
        programme: { slug: programme.slug, name: outline.name },
        email: invitation.email,
        role: roleNamed(invitation.role),
        scope: namedScope(invitation, outline),
        from: invitation.starts_on,
        until: invitation.ends_on,
        invitedBy: invitation.recorded_by,
        expiresAt: isoInstant(invitation.expires_at),
        hasAccount: (await findAccount({ db }, invitation.email)) !== undefined,
      };
    },
  });
}
