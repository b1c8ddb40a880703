import { type Measured, printed } from '#lib/interval/index.ts';
import type { BudgetRow, PrintedCell } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';

/** A column of money: `total`, `y2`, a financier, `<financier>.cash`, `<financier>.in_kind`. */
export type Column = string;

/** All columns of money of the budget, years first, then the total, then who pays. */
export function moneyColumns({ budget, programme }: Programme): Column[] {
  const years = Array.from({ length: budget.years }, (_, index) => `y${index + 1}`);
  const payers = programme.financiers
    .filter(({ id }) => budget.rows.some((row) => row.by[id] !== undefined))
    .flatMap(({ id }) => [id, `${id}.cash`, `${id}.in_kind`]);
  return [...years, 'total', ...payers];
}

/** The printed cell of a row, or of a financier's only kind. */
export function cellOf(row: BudgetRow, column: Column): PrintedCell | undefined {
  if (column === 'total') return row.total;
  const year = /^y(\d+)$/.exec(column)?.[1];
  if (year !== undefined) return row.years[Number(year) - 1]?.amount;
  const { financier, kind } = splitColumn(column);
  const cells = row.by[financier];
  return kind === null ? cells?.total : cells?.[kind];
}

// A dozen rules look at each cell of the budget.
const measured = new WeakMap<PrintedCell, Measured>();

/** The printed amount with its half unit; null where nothing is printed. */
export function amountOf(row: BudgetRow, column: Column): Measured | null {
  const cell = cellOf(row, column);
  if (cell === undefined) return null;
  const amount = measured.get(cell) ?? printed(cell.text);
  measured.set(cell, amount);
  return amount;
}

/** Financier and kind of a column. */
export function splitColumn(column: Column): { financier: string; kind: 'cash' | 'in_kind' | null } {
  const found = /^(.+)\.(cash|in_kind)$/.exec(column);
  if (found?.[1] === undefined) return { financier: column, kind: null };
  return { financier: found[1], kind: found[2] === 'cash' ? 'cash' : 'in_kind' };
}

/** The figure's key: the plain row is its total. */
export function keyOf(row: string, column: Column): string {
  return column === 'total' ? `budget.${row}` : `budget.${row}.${column}`;
}

/** Row and column of a key such as `budget.total.donor`; row ids can hold points themselves. */
export function parseBudgetKey(key: string, programme: Programme): { row: BudgetRow; column: Column } | null {
  if (!key.startsWith('budget.')) return null;
  const parts = key.slice('budget.'.length).split('.');
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const row = rowsById(programme).get(parts.slice(0, taken).join('.'));
    if (row !== undefined) return { row, column: parts.slice(taken).join('.') || 'total' };
  }
  return null;
}

const known = new WeakMap<Programme, ReadonlyMap<string, BudgetRow>>();

function rowsById(programme: Programme): ReadonlyMap<string, BudgetRow> {
  const rows = known.get(programme) ?? new Map(programme.budget.rows.map((row) => [row.id, row]));
  known.set(programme, rows);
  return rows;
}

/** The rows that a row is made of: the lines and headings below it, through groups. */
export function rowsBelow(row: BudgetRow, rows: readonly BudgetRow[]): BudgetRow[] {
  return rows
    .filter(({ within }) => within === row.id)
    .flatMap((child) => (child.kind === 'group' ? rowsBelow(child, rows) : [child]));
}

/** The rows that a row is the sum of: what a total adds, what lies below a heading. */
export function partsOf(row: BudgetRow, rows: readonly BudgetRow[]): BudgetRow[] {
  if (row.kind === 'total') {
    return row.adds.flatMap((id) => rows.find((candidate) => candidate.id === id) ?? []);
  }
  return rowsBelow(row, rows);
}
