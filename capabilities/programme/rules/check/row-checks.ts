import type { Decimal } from '#lib/decimal/index.ts';
import { type Comparison, compare, exact, sumOf, term } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import { amountOf, type Column, moneyColumns, partsOf } from './budget-figures.ts';
import { isUnplaced } from './unplaced.ts';

/** A sum that a row prints of its own columns, and how it compares. */
export type RowCheck = {
  kind: 'years' | 'sources' | 'kinds';
  parts: readonly Column[];
  whole: Column;
  comparison: Comparison;
};

/** The sums across a row: its years make its total, its financiers too, and cash and in kind make the financier. */
export function rowChecks(programme: Programme, row: BudgetRow): RowCheck[] {
  // The figures of headings and totals are proved by the rows that they are made of: one cause, one finding.
  if (partsOf(row, programme.budget.rows).length > 0) return [];
  return [...yearsOf(programme, row), ...financiersOf(row), ...kindsOf(row)];
}

function yearsOf(programme: Programme, row: BudgetRow): RowCheck[] {
  const years = moneyColumns(programme).filter((column) => /^y\d+$/.test(column));
  if (isUnplaced(row) || years.every((column) => amountOf(row, column) === null)) return [];
  return across(row, 'years', years, 'total');
}

function financiersOf(row: BudgetRow): RowCheck[] {
  const parts = Object.entries(row.by).flatMap(([id, cells]) =>
    cells.total === undefined ? [`${id}.cash`, `${id}.in_kind`] : [id],
  );
  if (parts.length === 0 && row.total === undefined) return [];
  return across(row, 'sources', parts, 'total');
}

function kindsOf(row: BudgetRow): RowCheck[] {
  return Object.entries(row.by).flatMap(([id, { cash, in_kind, total }]) =>
    total === undefined || (cash === undefined && in_kind === undefined)
      ? []
      : across(row, 'kinds', [`${id}.cash`, `${id}.in_kind`], id),
  );
}

function across(
  row: BudgetRow,
  kind: RowCheck['kind'],
  columns: readonly Column[],
  whole: Column,
): RowCheck[] {
  const stated = amountOf(row, whole);
  const parts = columns.filter((column) => amountOf(row, column) !== null);
  if (stated === null && parts.length === 0) return [];
  const sum = sumOf(parts.flatMap((column) => amountOf(row, column) ?? []).map((part) => term(part)));
  const comparison = compare(sum, term(stated ?? exact('0')));
  return comparison.difference.eq('0') ? [] : [{ kind, parts, whole, comparison }];
}

/** The printed sum of a column against the rows that make it up; null where nothing can be compared. */
export function columnCheck(
  { budget }: Programme,
  row: BudgetRow,
  column: Column,
): { cells: BudgetRow[]; comparison: Comparison } | null {
  const parts = partsOf(row, budget.rows);
  const stated = amountOf(row, column);
  // Money of several currencies has no sum.
  if (stated === null || parts.length === 0) return null;
  if (parts.some(({ currency }) => currency !== row.currency)) return null;
  const cells = parts.filter((part) => amountOf(part, column) !== null);
  const sum = sumOf(cells.flatMap((part) => amountOf(part, column) ?? []).map((part) => term(part)));
  return { cells, comparison: compare(sum, term(stated)) };
}

/** By how much the cell would have to change for the row’s own sums to hold: one figure for each sum that does not. */
export function mendsOf(programme: Programme, row: BudgetRow, column: Column): Decimal[] {
  const below = columnCheck(programme, row, column)?.comparison;
  const own = below === undefined || below.isExplained ? [] : [missing(below)];
  const sums = rowChecks(programme, row).filter(({ comparison }) => !comparison.isExplained);
  return [
    ...own,
    ...sums.flatMap(({ parts, whole, comparison }) => {
      if (whole === column) return [missing(comparison)];
      return parts.includes(column) ? [missing(comparison).times('-1')] : [];
    }),
  ];
}

function missing({ computed, stated }: Comparison): Decimal {
  return computed.value.minus(stated.value);
}
