import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { hashOfToken } from './links.ts';
import { type InvitationRow, selectInvitations, stateOfInvitation } from './present-invitation.ts';
import { invitationClosed, invitationWithdrawn, linkExpired, linkUnknown } from './problems.ts';

/** The invitation of a link, while it can be accepted; otherwise what became of it. The transaction acts as the kernel. */
export async function openInvitation(
  db: Transaction<Database>,
  token: string,
  now: Temporal.Instant,
): Promise<{ invitation: InvitationRow; programme: Programme }> {
  const sha256 = hashOfToken(token);
  const invitation = await selectInvitations(db)
    .where((row) => row.or([row('token_sha256', '=', sha256), row('mailed_token_sha256', '=', sha256)]))
    .executeTakeFirst();
  if (invitation === undefined) throw linkUnknown({});
  const state = stateOfInvitation(invitation, now);
  if (state === 'accepted') throw invitationClosed({ state });
  if (state === 'withdrawn') throw invitationWithdrawn({});
  if (state === 'expired') throw linkExpired({});
  const programme = await db
    .selectFrom('programme.programmes')
    .select(['id', 'slug'])
    .where('id', '=', invitation.programme_id)
    .executeTakeFirstOrThrow();
  return { invitation, programme };
}
