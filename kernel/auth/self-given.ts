import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { SessionShape } from './contract/session.ts';
import type { Person } from './identity.ts';
import { isoInstant } from './iso-instant.ts';
import { namedScope, roleNamed } from './named-scope.ts';
import type { ProgrammeOutline } from './programme-guide.ts';

/** For this long every director is told on every page that an administrator gave himself a role. */
const shownDays = 30;

/**
 * The roles that administrators lately gave themselves in the programme that was entered and still hold, for a director
 * of it; nobody else may widen his own rights, and this is not done unseen.
 */
export async function selfGiven(
  db: Transaction<Database>,
  reader: Person,
  programme: string,
  outline: ProgrammeOutline,
  now: Temporal.Instant,
): Promise<SessionShape['programmes'][number]['selfGiven']> {
  if (!reader.held.some((held) => held.role === 'director' && held.programme === programme)) return [];
  const rows = await db
    .selectFrom('access.grants as held')
    .innerJoin('access.accounts as account', 'account.id', 'held.account_id')
    .select(['account.name', 'held.account_id', 'held.role', 'held.scope_kind', 'held.scope_id'])
    .select(['held.recorded_at', 'held.ends_at'])
    .where('held.programme_id', '=', programme)
    .whereRef('held.recorded_by_account', '=', 'held.account_id')
    .where('held.account_id', '!=', reader.accountId)
    .where('held.recorded_at', '>', now.subtract({ hours: 24 * shownDays }).toString())
    .orderBy('held.recorded_at')
    .execute();
  return rows
    .filter(({ ends_at }) => ends_at === null || Temporal.Instant.compare(ends_at, now) > 0)
    .map((row) => ({
      account: row.account_id,
      name: row.name,
      role: roleNamed(row.role),
      scope: namedScope(row, outline),
      at: isoInstant(row.recorded_at),
    }));
}
