import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';

/** Who administers the instance at a moment, in the order in which they came; closed accounts too. */
export function administratorsAt(db: Transaction<Database>, now: Temporal.Instant) {
  const at = now.toString();
  return db
    .selectFrom('access.instance_grants as held')
    .innerJoin('access.accounts as account', 'account.id', 'held.account_id')
    .select([
      'held.account_id',
      'held.starts_at',
      'held.recorded_by',
      'account.name',
      'account.email',
      'account.deactivated_at',
    ])
    .where('held.role', '=', 'administrator')
    .where('held.starts_at', '<=', at)
    .where((where) => where.or([where('held.ends_at', 'is', null), where('held.ends_at', '>', at)]))
    .orderBy('held.starts_at')
    .orderBy('account.name')
    .execute();
}

/** Whether the instance would be left without anybody to look after it. */
export function isLastAdministrator(
  administrators: readonly Readonly<{ account_id: string; deactivated_at: string | null }>[],
  account: string,
): boolean {
  const able = administrators.filter(({ deactivated_at }) => deactivated_at === null);
  const ids = new Set(able.map(({ account_id }) => account_id));
  return ids.has(account) && ids.size === 1;
}
