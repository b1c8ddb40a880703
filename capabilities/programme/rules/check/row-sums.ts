import { decimal } from '#lib/decimal/index.ts';
import { type Comparison, compare, exact, type Measured, sumOf, term } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { comparedLines, comparedValues } from './arithmetic.ts';
import { amountOf, type Column, keyOf, moneyColumns, partsOf } from './budget-figures.ts';
import type { Draft } from './draft.ts';
import { cellPlace, columnWords, figure, named } from './words.ts';

/** Across a row: its years make its total, its financiers too, and cash and in kind make the financier. */
export function rowSums({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row) => {
    // The figures of headings and totals are proved by the rows that they are made of: one cause, one finding.
    if (partsOf(row, programme.budget.rows).length > 0) return [];
    return [...yearsOf(programme, row), ...financiersOf(programme, row), ...kindsOf(programme, row)];
  });
}

function yearsOf(programme: Programme, row: BudgetRow): Draft[] {
  const years = moneyColumns(programme).filter((column) => /^y\d+$/.test(column));
  if (isUnplaced(row)) return [];
  return across(programme, row, 'years', years, 'total');
}

function financiersOf(programme: Programme, row: BudgetRow): Draft[] {
  const parts = Object.entries(row.by).flatMap(([id, cells]) =>
    cells.total === undefined ? [`${id}.cash`, `${id}.in_kind`] : [id],
  );
  if (parts.length === 0 && row.total === undefined) return [];
  return across(programme, row, 'sources', parts, 'total');
}

function kindsOf(programme: Programme, row: BudgetRow): Draft[] {
  return Object.entries(row.by).flatMap(([id, { cash, in_kind, total }]) =>
    total === undefined || (cash === undefined && in_kind === undefined)
      ? []
      : across(programme, row, 'kinds', [`${id}.cash`, `${id}.in_kind`], id),
  );
}

function across(
  programme: Programme,
  row: BudgetRow,
  kind: 'years' | 'sources' | 'kinds',
  parts: readonly Column[],
  whole: Column,
): Draft[] {
  const stated = amountOf(row, whole);
  const found = parts.flatMap((column) => amountOf(row, column) ?? []);
  if (stated === null && found.length === 0) return [];
  if (kind === 'years' && found.length === 0) return [];
  const comparison = compare(sumOf(found.map((part) => term(part))), term(stated ?? nothing));
  if (comparison.difference.eq('0')) return [];
  return [
    sumDraft(programme, row, `${kind}-sum`, whole, comparison, [
      cellPlace(programme, row, whole),
      ...parts
        .filter((column) => amountOf(row, column) !== null)
        .map((column) => cellPlace(programme, row, column)),
    ]),
  ];
}

const nothing: Measured = exact('0');

/** Down a column: lines make their heading, headings make the total, in every column that is printed. */
export function columnSums({ programme }: Agreement): Draft[] {
  const { rows } = programme.budget;
  return rows.flatMap((row) => {
    const parts = partsOf(row, rows);
    // Money of several currencies has no sum.
    if (parts.length === 0 || parts.some(({ currency }) => currency !== row.currency)) return [];
    return moneyColumns(programme).flatMap((column): Draft[] => {
      const stated = amountOf(row, column);
      if (stated === null) return [];
      const cells = parts.filter((part) => amountOf(part, column) !== null);
      const comparison = compare(
        sumOf(cells.flatMap((part) => amountOf(part, column) ?? []).map((part) => term(part))),
        term(stated),
      );
      if (comparison.difference.eq('0')) return [];
      const own = cellPlace(programme, row, column);
      const places = cells.map((part) => cellPlace(programme, part, column));
      return [sumDraft(programme, row, 'column-sum', column, comparison, [own, ...places])];
    });
  });
}

function sumDraft(
  programme: Programme,
  row: BudgetRow,
  code: string,
  column: Column,
  comparison: Comparison,
  places: Draft['places'],
): Draft {
  return {
    code,
    ...(comparison.isExplained ? { variant: 'rounded' } : {}),
    severity: comparison.isExplained ? 'note' : 'error',
    subject: keyOf(row.id, column),
    params: {
      row: named(programme, `budget.${row.id}`),
      column: columnWords(programme, column),
      sum: figure(comparison.computed.value),
      printed: figure(comparison.stated.value),
      difference: figure(comparison.difference),
    },
    places,
    values: comparedValues(comparison),
    arithmetic: comparedLines(comparison),
  };
}

/** A row with a total of which no year holds anything. */
export function isUnplaced(row: BudgetRow): boolean {
  const total = amountOf(row, 'total');
  const spread = row.years.some(({ amount }) => amount !== undefined && !decimal(amount.text).eq('0'));
  return total !== null && !total.value.eq('0') && !spread;
}
