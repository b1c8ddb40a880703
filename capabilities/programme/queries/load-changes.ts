import { sql, type Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { ObligationShape } from '../contract.ts';
import { occurrence, programmeFacts, workPlan } from '../facts.ts';
import type { Agreement } from './load-agreement.ts';

/** How many changes what is said of an obligation may have seen, and when the last one came. */
export type Changes = Readonly<{ count: number; last: Temporal.Instant }>;

/** Tells the changes of an obligation. */
export type ChangesOf = (obligation: Pick<ObligationShape, 'id' | 'indicator'>) => Changes;

/**
 * What may have changed each obligation, as known at the instant asked about: a fact counts when it is recorded and once
 * more when it is taken back, so that the count only ever grows. Facts about the obligation count for it alone;
 * revisions, events and work plans, which can move any date, count for all. What a measure answers can follow from any
 * fact of the slice.
 */
export async function loadChanges(
  db: Transaction<Database>,
  programme: string,
  { clocks, revisions, revision }: Pick<Agreement, 'clocks' | 'revisions' | 'revision'>,
): Promise<ChangesOf> {
  const rows = await changeRows(db, programme, clocks.known);
  const applied = Temporal.Instant.from(revision.recordedAt);
  const earlier = revisions.filter(({ number }) => number < revision.number).length;
  const first: Changes = { count: earlier, last: applied };
  const ofAll = rows.filter(({ kind }) => movesAnyDate.includes(kind)).reduce(added, first);
  const measured = rows.reduce(added, first);
  return ({ id, indicator }) =>
    indicator === null
      ? rows
          .filter(({ kind, subject }) => !movesAnyDate.includes(kind) && subject === id)
          .reduce(added, ofAll)
      : measured;
}

const movesAnyDate: readonly string[] = [occurrence.name, workPlan.name];

type Row = Readonly<{ kind: string; subject: string; count: number; last: string }>;

function added(before: Changes, { count, last }: Row): Changes {
  const instant = Temporal.Instant.from(last);
  const isLater = Temporal.Instant.compare(instant, before.last) > 0;
  return { count: before.count + count, last: isLater ? instant : before.last };
}

async function changeRows(
  db: Transaction<Database>,
  programme: string,
  known: Temporal.Instant,
): Promise<readonly Row[]> {
  const at = sql`${known.toString()}::timestamptz`;
  const parts = programmeFacts.map(
    ({ name, table }) => sql`
      select ${name}::text as kind, subject, (count(*) + count(*) filter (where voided_at <= ${at}))::integer as count,
        max(greatest(recorded_at, case when voided_at <= ${at} then voided_at end)) as last
      from ${sql.table(table)} where programme_id = ${programme} and recorded_at <= ${at} group by subject`,
  );
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}
