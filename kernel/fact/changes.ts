import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { TaskQuestion } from '#kernel/task/task.ts';
import type { FactKind } from './fact-kind.ts';

/** A fact that was recorded or voided in a stretch of time. */
export type ChangedFact = Readonly<{
  kind: string;
  id: string;
  subject: string;
  cluster: string | null;
  happenedOn: string;
  what: 'recorded' | 'corrected' | 'voided';
  at: string;
  by: string;
  why: string | null;
}>;

/** How a slice says what changed: the kind of thing, what it is about, and the page that shows it. */
export type ToldChange = Readonly<{
  said: string;
  title: string;
  opens: Readonly<{ page: string; id: string }>;
}>;

/** A slice that tells of its kinds of fact; by the ids of the facts. */
export type ChangeTeller = Readonly<{
  kinds: readonly FactKind[];
  tell(question: TaskQuestion, changed: readonly ChangedFact[]): Promise<ReadonlyMap<string, ToldChange>>;
}>;

type Stretch = Readonly<{ after: Temporal.Instant; until: Temporal.Instant; limit: number }>;

/**
 * What was recorded, corrected or taken back after one instant and up to another, of all kinds that the reader may see,
 * newest first. A fact that was voided because another corrects it is told once, by the correction.
 */
export async function changedFacts(
  db: Transaction<Database>,
  programme: string,
  kinds: readonly FactKind[],
  stretch: Stretch,
): Promise<readonly ChangedFact[]> {
  if (kinds.length === 0) return [];
  const parts = kinds.flatMap((kind) => [
    recorded(kind, programme, stretch),
    voided(kind, programme, stretch),
  ]);
  const { rows } = await sql<Row>`
    select * from (${sql.join(parts, sql` union all `)}) as changed
    order by at desc, id desc limit ${stretch.limit}`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    subject: row.subject,
    cluster: row.cluster_id,
    happenedOn: row.happened_on,
    what: row.what,
    at: row.at,
    by: row.by,
    why: row.why,
  }));
}

type Row = Omit<ChangedFact, 'cluster' | 'happenedOn'> &
  Readonly<{ cluster_id: string | null; happened_on: string }>;

function recorded({ name, table }: FactKind, programme: string, { after, until }: Stretch) {
  return sql`
    select ${name}::text as kind, id, subject, cluster_id, happened_on,
      case when corrects_id is null then 'recorded' else 'corrected' end as what,
      recorded_at as at, recorded_by as by, correction_reason as why
    from ${sql.table(table)}
    where programme_id = ${programme} and recorded_at > ${after.toString()}::timestamptz
      and recorded_at <= ${until.toString()}::timestamptz`;
}

function voided({ name, table }: FactKind, programme: string, { after, until }: Stretch) {
  const facts = sql.table(table);
  return sql`
    select ${name}::text as kind, id, subject, cluster_id, happened_on, 'voided' as what,
      voided_at as at, voided_by as by, void_reason as why
    from ${facts} as fact
    where programme_id = ${programme} and voided_at > ${after.toString()}::timestamptz
      and voided_at <= ${until.toString()}::timestamptz
      and not exists (select from ${facts} as later
        where later.programme_id = fact.programme_id and later.corrects_id = fact.id)`;
}
