import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { GrantShape } from './contract/shapes.ts';
import { isoInstant } from './iso-instant.ts';
import { namedScope, roleNamed } from './named-scope.ts';
import { stateOf } from './period.ts';
import type { ProgrammeOutline } from './programme-guide.ts';

/** The roles in sight, with whom they belong to. */
export function selectGrants(db: Transaction<Database>) {
  return db
    .selectFrom('access.grants as held')
    .innerJoin('access.accounts as account', 'account.id', 'held.account_id')
    .select([
      'held.programme_id',
      'held.id',
      'held.account_id',
      'held.role',
      'held.scope_kind',
      'held.scope_id',
      'held.cluster_id',
      'held.starts_on',
      'held.ends_on',
      'held.starts_at',
      'held.ends_at',
      'held.recorded_at',
      'held.recorded_by',
      'held.ended_by',
      'account.name',
      'account.email',
      'account.deactivated_at',
    ])
    .orderBy('account.name')
    .orderBy('held.starts_on');
}

export type GrantRow = Awaited<ReturnType<ReturnType<typeof selectGrants>['executeTakeFirstOrThrow']>>;

export function presentGrant(row: GrantRow, outline: ProgrammeOutline, now: Temporal.Instant): GrantShape {
  return {
    id: row.id,
    role: roleNamed(row.role),
    scope: namedScope(row, outline),
    from: row.starts_on,
    until: row.ends_on,
    state: stateOf(row.starts_at, row.ends_at, now),
    grantedBy: row.recorded_by,
    grantedAt: isoInstant(row.recorded_at),
    endedBy: row.ended_by,
  };
}
