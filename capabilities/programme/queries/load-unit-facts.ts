import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, happenedBy, standing } from '#kernel/fact/clocks.ts';
import type { FactColumns, FactTable } from '#kernel/fact/fact-kind.ts';
import type { StandingFacts } from '../rules/posts/unit-standing.ts';

/** A fact that was known at an instant, and whether it stood then. */
export type Known<Table extends FactTable> = Database[Table] & FactColumns & Readonly<{ stands: boolean }>;

export type Filling = Known<'programme.post_fillings'>;
export type Leaving = Known<'programme.post_leavings'>;
export type Opening = Known<'programme.office_openings'>;
export type Closing = Known<'programme.office_closings'>;

/** What is recorded of posts and offices; of each kind in the order of the days, those taken back too. */
export type UnitFacts = Readonly<{
  fillings: readonly Filling[];
  leavings: readonly Leaving[];
  openings: readonly Opening[];
  closings: readonly Closing[];
}>;

/** The facts about posts and offices that had happened by a day, as they were known at an instant. */
export function loadUnitFacts(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<UnitFacts> {
  return load(db, programme, clocks, happenedBy('fact', clocks));
}

/** Those of them that stand, which alone say who holds what: what was taken back is not even read. */
export function loadStandingUnitFacts(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<UnitFacts> {
  return load(db, programme, clocks, standing('fact', clocks));
}

/** The same as the rules about spells take them. */
export async function loadStandingFacts(
  ...asked: Parameters<typeof loadStandingUnitFacts>
): Promise<StandingFacts> {
  return standingFacts(await loadStandingUnitFacts(...asked));
}

async function load(
  db: Transaction<Database>,
  programme: string,
  { known }: Clocks,
  which: RawBuilder<boolean>,
): Promise<UnitFacts> {
  const of = { programme, known: known.toString(), which };
  return {
    fillings: await factsIn(db, 'programme.post_fillings', of),
    leavings: await factsIn(db, 'programme.post_leavings', of),
    openings: await factsIn(db, 'programme.office_openings', of),
    closings: await factsIn(db, 'programme.office_closings', of),
  };
}

/** Those of the facts that stand, as the rules about spells take them. */
export function standingFacts({ fillings, leavings, openings, closings }: UnitFacts): StandingFacts {
  return {
    fillings: fillings.filter(stands).map(beginning),
    leavings: leavings.filter(stands).map((row) => ({ ...ending(row), of: row.filling_id })),
    openings: openings.filter(stands).map(beginning),
    closings: closings.filter(stands).map((row) => ({ ...ending(row), of: row.opening_id })),
  };
}

const stands = (fact: Readonly<{ stands: boolean }>) => fact.stands;
const ending = ({ id, happened_on }: FactColumns) => ({ id, happenedOn: happened_on });
const beginning = (row: FactColumns) => ({ ...ending(row), place: row.subject });

async function factsIn<Table extends FactTable>(
  db: Transaction<Database>,
  table: Table,
  { programme, known, which }: Readonly<{ programme: string; known: string; which: RawBuilder<boolean> }>,
): Promise<readonly Known<Table>[]> {
  const rows = await db
    // All tables of facts have these columns, whichever this one is.
    .selectFrom(sql<FactColumns>`${sql.table(table)}`.as('fact'))
    .selectAll()
    .select(sql<boolean>`voided_at is null or voided_at > ${known}::timestamptz`.as('stands'))
    .where('programme_id', '=', programme)
    .where(which)
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  // The columns are those of the table that was asked.
  return rows as unknown as readonly Known<Table>[];
}
