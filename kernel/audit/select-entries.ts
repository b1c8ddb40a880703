import { type RawBuilder, sql, type Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { ListQuestion } from '#kernel/list/define-list.ts';
import { type ListPage, runList } from '#kernel/list/run-list.ts';
import { auditList } from './contract.ts';
import type { Change } from './entry.ts';

/** What the trail is asked for; days are those of the programme's time zone. */
export type AuditFilter = Readonly<{
  programme: string;
  timeZone: string;
  who?: string | undefined;
  action?: string | undefined;
  about?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  outcome?: 'done' | 'refused' | undefined;
}>;

export type EntryRow = Readonly<{
  id: string;
  at: string;
  account_id: string | null;
  actor: string;
  session_id: string | null;
  action: string;
  outcome: 'done' | 'refused';
  problem: string | null;
  about_kind: string | null;
  about_id: string | null;
  about_name: string | null;
  cluster_id: string | null;
  details: Readonly<Record<string, string | number>>;
  changes: readonly Change[];
  request_id: string;
  times: number;
}>;

/** The entries that pass a filter and are in sight, in no order. */
export function entriesPassing(db: Transaction<Database>, filter: AuditFilter) {
  return (
    db
      .selectFrom('audit.entries as entry')
      .leftJoin('audit.repeats as repeat', (join) =>
        join
          .onRef('repeat.programme_id', '=', 'entry.programme_id')
          .onRef('repeat.entry_id', '=', 'entry.id'),
      )
      // Of what was erased the trail tells no more than that it was there.
      .leftJoin('audit.erasures as erasure', (join) =>
        join
          .onRef('erasure.programme_id', '=', 'entry.programme_id')
          .onRef('erasure.about_kind', '=', 'entry.about_kind')
          .onRef('erasure.about_id', '=', 'entry.about_id'),
      )
      .select([
        'entry.id',
        'entry.at',
        'entry.account_id',
        'entry.actor',
        'entry.session_id',
        'entry.action',
        'entry.outcome',
        'entry.problem',
        'entry.about_kind',
        'entry.about_id',
        sql<string | null>`case when erasure.about_id is null then entry.about_name else '—' end`.as(
          'about_name',
        ),
        'entry.cluster_id',
        'entry.details',
        sql`case when erasure.about_id is null then ${standingChanges} else '[]'::jsonb end`.as('changes'),
        'entry.request_id',
        sql<number>`coalesce(repeat.times, 1)`.as('times'),
      ])
      .where(passes(filter))
      .$castTo<EntryRow>()
  );
}

// Somebody who was erased is named in no change either, whatever the row is about.
const standingChanges = sql`case when not jsonb_path_exists(entry.changes, '$[*].of') then entry.changes else (
  select coalesce(jsonb_agg(change order by place), '[]'::jsonb)
  from jsonb_array_elements(entry.changes) with ordinality as each (change, place)
  where not exists (
    select from audit.erasures as gone
    where gone.programme_id = entry.programme_id and gone.about_id::text = change ->> 'of'
  )
) end`;

/** One page of them. */
export function pageOfEntries(
  db: Transaction<Database>,
  filter: AuditFilter,
  question: ListQuestion<'at'>,
): Promise<ListPage<EntryRow>> {
  return runList(db, auditList, question, {
    rows: entriesPassing(db, filter),
    id: sql`entry.id`,
    columns: { at: { of: sql`entry.at`, kind: 'instant' } },
  });
}

/** Who and what the trail can be filtered by. */
export async function filterable(
  db: Transaction<Database>,
  programme: string,
): Promise<{ people: readonly { account: string; name: string }[]; actions: readonly string[] }> {
  const people = await sql<{ account: string; name: string }>`
    select distinct on (account_id) account_id as account, actor as name from audit.entries
    where programme_id = ${programme} and account_id is not null order by account_id, at desc`.execute(db);
  const actions = await sql<{ action: string }>`
    select distinct action from audit.entries where programme_id = ${programme} order by action`.execute(db);
  return { people: people.rows, actions: actions.rows.map(({ action }) => action) };
}

function passes(filter: AuditFilter): RawBuilder<boolean> {
  const { programme, who, action, about, from, until, outcome, timeZone } = filter;
  const [kind = '', ...id] = (about ?? '').split(':');
  const conditions = [
    sql`entry.programme_id = ${programme}`,
    ...(who === undefined ? [] : [sql`entry.account_id = ${who}`]),
    ...(action === undefined ? [] : [sql`entry.action = ${action}`]),
    ...(outcome === undefined ? [] : [sql`entry.outcome = ${outcome}`]),
    ...(kind === '' ? [] : [sql`entry.about_kind = ${kind} and entry.about_id = ${id.join(':')}`]),
    ...(from === undefined ? [] : [sql`entry.at >= ${startOf(from, timeZone)}`]),
    ...(until === undefined ? [] : [sql`entry.at < ${startOf(until, timeZone, 1)}`]),
  ];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function startOf(day: string, timeZone: string, later = 0): string {
  return Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).toInstant().toString();
}
