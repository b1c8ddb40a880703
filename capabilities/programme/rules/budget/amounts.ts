import { type Decimal, decimal } from '#lib/decimal/index.ts';
import type { BudgetRow, PrintedCell } from '../format/budget-row.ts';

/** Money of a row, column by column, exact. Null where nothing is printed or nothing can be computed. */
export type Amounts = {
  total: Decimal | null;
  /** By programme year, year 1 first. */
  years: (Decimal | null)[];
  by: Map<string, { cash: Decimal | null; inKind: Decimal | null; total: Decimal | null }>;
};

/** The row as the agreement prints it. A financier of one kind has only its plain column. */
export function printedAmounts(row: BudgetRow): Amounts {
  return {
    total: cellValue(row.total),
    years: row.years.map(({ amount }) => cellValue(amount)),
    by: new Map(
      Object.entries(row.by).map(([id, { cash, in_kind, total }]) => [
        id,
        { cash: cellValue(cash), inKind: cellValue(in_kind), total: cellValue(total) },
      ]),
    ),
  };
}

/**
 * What each row comes to when it is computed from what lies below it: a heading or group from its lines, a total from
 * the rows that it adds, a line from quantity and unit cost (its printed amounts where it has none).
 */
export function computedAmounts(rows: readonly BudgetRow[]): Map<string, Amounts> {
  return fromBelow(rows, (row, sum) => sum ?? ofLine(row));
}

/**
 * What a reader of the budget sees: each figure as printed, and where a row prints none the sum of what is shown below
 * it, so that the figures on the page add up as they are.
 */
export function shownAmounts(rows: readonly BudgetRow[]): Map<string, Amounts> {
  return fromBelow(rows, (row, sum) => {
    const printed = printedAmounts(row);
    return sum === null ? printed : fillGaps(printed, sum);
  });
}

/** Finds the rows that a row is the sum of: those that a total adds, those that lie within any other. */
export function partsIn(rows: readonly BudgetRow[]): (row: BudgetRow) => BudgetRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const below = Map.groupBy(
    rows.filter(({ within }) => within !== undefined),
    ({ within }) => within ?? '',
  );
  return (row) =>
    row.kind === 'total' ? row.adds.flatMap((id) => byId.get(id) ?? []) : (below.get(row.id) ?? []);
}

function fromBelow(
  rows: readonly BudgetRow[],
  amountsOf: (row: BudgetRow, sum: Amounts | null) => Amounts,
): Map<string, Amounts> {
  const partsOf = partsIn(rows);
  const done = new Map<string, Amounts>();
  const compute = (row: BudgetRow): Amounts => {
    const known = done.get(row.id);
    if (known !== undefined) return known;
    const parts = partsOf(row);
    const amounts = amountsOf(row, parts.length === 0 ? null : sumAmounts(parts.map(compute)));
    done.set(row.id, amounts);
    return amounts;
  };
  for (const row of rows) compute(row);
  return done;
}

function fillGaps(printed: Amounts, sum: Amounts): Amounts {
  const financiers = new Set([...printed.by.keys(), ...sum.by.keys()]);
  const column = (id: string, kind: 'cash' | 'inKind' | 'total') =>
    printed.by.get(id)?.[kind] ?? sum.by.get(id)?.[kind] ?? null;
  return {
    total: printed.total ?? sum.total,
    years: sum.years.map((year, index) => printed.years[index] ?? year),
    by: new Map(
      [...financiers].map((id) => [
        id,
        { cash: column(id, 'cash'), inKind: column(id, 'inKind'), total: column(id, 'total') },
      ]),
    ),
  };
}

function ofLine(row: BudgetRow): Amounts {
  const printed = printedAmounts(row);
  const years = row.years.map(({ quantity, unitCost, amount }) => {
    if (quantity === undefined || unitCost === undefined) return cellValue(amount);
    return decimal(quantity.text).times(decimal(unitCost.text));
  });
  // A part of a price (a year of 0 without unit cost) is nothing from which a total could be computed.
  const spread = years.some((year) => year !== null && !year.eq('0'));
  return { ...printed, years, total: spread ? addUp(years) : printed.total };
}

/** Column by column; a column that no part has stays empty. */
export function sumAmounts(parts: readonly Amounts[]): Amounts {
  const yearCount = Math.max(0, ...parts.map(({ years }) => years.length));
  const financiers = new Set(parts.flatMap(({ by }) => [...by.keys()]));
  return {
    total: addUp(parts.map(({ total }) => total)),
    years: Array.from({ length: yearCount }, (_, year) =>
      addUp(parts.map(({ years }) => years[year] ?? null)),
    ),
    by: new Map(
      [...financiers].map((id) => {
        const column = (kind: 'cash' | 'inKind' | 'total') =>
          addUp(parts.map(({ by }) => by.get(id)?.[kind] ?? null));
        return [id, { cash: column('cash'), inKind: column('inKind'), total: column('total') }];
      }),
    ),
  };
}

function addUp(values: readonly (Decimal | null)[]): Decimal | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum.plus(value));
}

function cellValue(cell: PrintedCell | undefined): Decimal | null {
  return cell === undefined ? null : decimal(cell.text);
}
