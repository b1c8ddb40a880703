import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { InvitationShape } from './contract/invitations.ts';
import { isoInstant } from './iso-instant.ts';
import { namedScope, roleNamed } from './named-scope.ts';
import type { ProgrammeOutline } from './programme-guide.ts';

/** The invitations in sight, newest first. */
export function selectInvitations(db: Transaction<Database>) {
  return db
    .selectFrom('access.invitations')
    .select([
      'programme_id',
      'id',
      'email',
      'role',
      'scope_kind',
      'scope_id',
      'cluster_id',
      'starts_on',
      'ends_on',
      'expires_at',
      'recorded_at',
      'recorded_by',
      'recorded_by_account',
      'accepted_at',
      'withdrawn_at',
    ])
    .orderBy('recorded_at', 'desc');
}

export type InvitationRow = Awaited<
  ReturnType<ReturnType<typeof selectInvitations>['executeTakeFirstOrThrow']>
>;

/** What became of an invitation by now. */
export function stateOfInvitation(row: InvitationRow, now: Temporal.Instant): InvitationShape['state'] {
  if (row.accepted_at !== null) return 'accepted';
  if (row.withdrawn_at !== null) return 'withdrawn';
  const hasEnded = Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), now) <= 0;
  return hasEnded ? 'expired' : 'open';
}

export function presentInvitation(
  row: InvitationRow,
  outline: ProgrammeOutline,
  now: Temporal.Instant,
  mayGive: boolean,
): InvitationShape {
  const state = stateOfInvitation(row, now);
  return {
    id: row.id,
    email: row.email,
    role: roleNamed(row.role),
    scope: namedScope(row, outline),
    from: row.starts_on,
    until: row.ends_on,
    state,
    invitedBy: row.recorded_by,
    invitedAt: isoInstant(row.recorded_at),
    expiresAt: isoInstant(row.expires_at),
    mayWithdraw: state === 'open' && mayGive,
  };
}
