import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import type { ListQuestion } from '#kernel/list/define-list.ts';
import { type ListPage, runList } from '#kernel/list/run-list.ts';
import { memberList, type Standing } from '../contract/accounts.ts';

export type MemberRow = Readonly<{ id: string; name: string; email: string; deactivated_at: string | null }>;

type Asked = ListQuestion<'name'> &
  Readonly<{ standing?: Standing | undefined; account?: string | undefined }>;
type Held = Readonly<{ programme: string; at: string }>;

/** One page of the accounts that hold, will hold or held a role in a programme, as far as those roles are in sight. */
export function pageOfMembers(
  db: Transaction<Database>,
  { standing, account, ...question }: Asked,
  held: Held,
): Promise<ListPage<MemberRow>> {
  const rows = db
    .selectFrom('access.accounts as account')
    .select(['account.id', 'account.name', 'account.email', 'account.deactivated_at'])
    .where(standing === undefined ? holds(held, sql`true`) : stands(standing, held))
    .$if(account !== undefined, (some) => some.where('account.id', '=', account ?? ''));
  return runList(db, memberList, question, {
    rows,
    id: sql`account.id`,
    columns: { name: { of: sql`account.name collate "und-x-icu"`, kind: 'text' } },
  });
}

/** Each account under the first that fits: whoever holds a role now and another one later stands among the current. */
function stands(standing: Standing, held: Held): RawBuilder<boolean> {
  const isOpen = sql`(held.ends_at is null or held.ends_at > ${held.at})`;
  const current = holds(held, sql`held.starts_at <= ${held.at} and ${isOpen}`);
  const coming = holds(held, sql`held.starts_at > ${held.at} and ${isOpen}`);
  const any = holds(held, sql`true`);
  if (standing === 'current') return current;
  return standing === 'coming'
    ? sql<boolean>`${coming} and not ${current}`
    : sql<boolean>`${any} and not ${current} and not ${coming}`;
}

function holds({ programme }: Held, when: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from access.grants as held
    where held.account_id = account.id and held.programme_id = ${programme} and ${when})`;
}
