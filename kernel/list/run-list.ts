import { type RawBuilder, type SelectQueryBuilder, type Simplify, sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { invariant } from '#kernel/invariant.ts';
import { type ColumnKind, type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type List, type ListQuestion, mostCounted } from './define-list.ts';

/** A column that a list is sorted by. */
export type SortColumn = Readonly<{
  of: RawBuilder<unknown>;
  kind: ColumnKind;
  /** Where rows without a value stand, in either direction; left out where every row has one. */
  nulls?: 'first' | 'last';
}>;

/** Where the rows of a list come from. */
export type ListSource<DB, Tables extends keyof DB, Row, Sort extends string> = Readonly<{
  /** The rows that pass the filters, with what is read of each; neither ordered nor grouped. */
  rows: SelectQueryBuilder<DB, Tables, Row>;
  /** The id of a row, which breaks ties between equal values. */
  id: RawBuilder<unknown>;
  columns: Readonly<Record<Sort, SortColumn>>;
}>;

export type ListPage<Row> = Readonly<{
  rows: Row[];
  next: string | null;
  total: { count: number; more: boolean };
}>;

/**
 * One page of a list. A page begins behind the last row of the page before, by value and id and not by number, so that
 * rows which are added meanwhile make none be missed or shown twice.
 */
export async function runList<DB, Tables extends keyof DB, Row, Sort extends string>(
  db: Transaction<Database>,
  list: List<Sort>,
  { sort, cursor, limit }: ListQuestion<Sort>,
  source: ListSource<DB, Tables, Row, Sort>,
): Promise<ListPage<Simplify<Row>>> {
  const order = sort ?? list.order;
  const column = sortedBy(list, order, source.columns);
  const isDescending = order.startsWith('-');
  const { kind, nulls } = column;
  const after =
    cursor === undefined ? undefined : readCursor(cursor, { order, kind, nullable: nulls !== undefined });
  const beyond = after === undefined ? sql<boolean>`true` : behind(column, source.id, after, isDescending);
  const { rows } = await sql<Simplify<Row> & Key>`${source.rows
    .select([sql<string | null>`(${column.of})::text`.as(keyName), sql<string>`${source.id}`.as(idName)])
    .where(beyond)
    .orderBy(ordering(column, source.id, isDescending))
    .limit(limit + 1)}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(withoutKey),
    next:
      rows.length > limit && last !== undefined
        ? writeCursor(order, { value: last[keyName], id: last[idName] })
        : null,
    total: await countOf(db, source.rows),
  };
}

const keyName = 'list_key';
const idName = 'list_id';
type Key = { [keyName]: string | null; [idName]: string };

function withoutKey<Row>({ [keyName]: _key, [idName]: _id, ...row }: Row & Key): Row {
  // What was taken away is what was added to the row.
  return row as unknown as Row;
}

function sortedBy<Sort extends string>(
  { sorts }: List<Sort>,
  order: string,
  columns: Readonly<Record<Sort, SortColumn>>,
): SortColumn {
  const name = sorts.find((sort) => order === sort || order === `-${sort}`);
  invariant(name !== undefined, `the list is sorted by ${order}`);
  return columns[name];
}

const types: Readonly<Record<ColumnKind, RawBuilder<unknown>>> = {
  text: sql`text`,
  instant: sql`timestamptz`,
  date: sql`date`,
  integer: sql`bigint`,
};

/** What lies behind the last row of a page. Rows without a value are compared by their ids alone. */
function behind(
  { of, kind, nulls }: SortColumn,
  id: RawBuilder<unknown>,
  { value, id: lastId }: Cursor,
  isDescending: boolean,
): RawBuilder<boolean> {
  const beyond = isDescending ? sql`<` : sql`>`;
  const isBehind = sql<boolean>`(${of}, ${id}) ${beyond} (${value}::${types[kind]}, ${lastId}::uuid)`;
  if (nulls === undefined) return isBehind;
  const withoutValue = sql<boolean>`${of} is null and ${id} ${beyond} ${lastId}::uuid`;
  if (nulls === 'last') {
    return value === null ? withoutValue : sql<boolean>`(${isBehind} or ${of} is null)`;
  }
  return value === null ? sql<boolean>`(${withoutValue} or ${of} is not null)` : isBehind;
}

function ordering({ of, nulls }: SortColumn, id: RawBuilder<unknown>, isDescending: boolean) {
  const way = isDescending ? sql`desc` : sql`asc`;
  const rest = nulls === undefined ? sql`` : nulls === 'first' ? sql` nulls first` : sql` nulls last`;
  return sql`${of} ${way}${rest}, ${id} ${way}`;
}

/** How many rows there are: exact to ten thousand, and "more than" above. */
async function countOf<DB, Tables extends keyof DB, Row>(
  db: Transaction<Database>,
  passing: SelectQueryBuilder<DB, Tables, Row>,
): Promise<{ count: number; more: boolean }> {
  const some = passing
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(mostCounted + 1);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from (${some}) as passing`.execute(db);
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, mostCounted), more: count > mostCounted };
}
