import type { ActionContext } from '#kernel/action.ts';
import type { Period } from './period.ts';
import type { Role, ScopeKind } from './roles.ts';

export type NewGrant = Readonly<{
  programme: string;
  accountId: string;
  role: Role;
  scope: Readonly<{ kind: ScopeKind; id: string | null; cluster: string | null }>;
  period: Period;
  by: Readonly<{ accountId: string | null; name: string }>;
}>;

/** Records that somebody holds a role in a programme. Answers with its id. */
export async function insertGrant(
  { db, now, newId }: ActionContext,
  { programme, accountId, role, scope, period, by }: NewGrant,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('access.grants')
    .values({
      programme_id: programme,
      id,
      account_id: accountId,
      role,
      scope_kind: scope.kind,
      scope_id: scope.id,
      cluster_id: scope.cluster,
      starts_on: period.startsOn,
      ends_on: period.endsOn,
      starts_at: period.startsAt,
      ends_at: period.endsAt,
      recorded_at: now.toString(),
      recorded_by: by.name,
      recorded_by_account: by.accountId,
    })
    .execute();
  return id;
}

/** Records that somebody looks after the instance. */
export async function insertInstanceGrant(
  { db, now, newId }: ActionContext,
  accountId: string,
  by: string,
): Promise<void> {
  const at = now.toString();
  await db
    .insertInto('access.instance_grants')
    .values({
      id: newId(),
      account_id: accountId,
      role: 'administrator',
      starts_at: at,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}
