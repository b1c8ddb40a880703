import { type Comparison, compare, sumOf, term } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { calculation, comparedLines, comparedValues } from './arithmetic.ts';
import { amountOf, type Column, keyOf, moneyColumns } from './budget-figures.ts';
import type { Draft } from './draft.ts';
import { columnCheck, mendsOf, type RowCheck, rowChecks } from './row-checks.ts';
import { cellPlace, columnWords, figure, listOf, named, word } from './words.ts';

/** Across a row: its years make its total, its financiers too, and cash and in kind make the financier. */
export function rowSums({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row) => {
    const checks = rowChecks(programme, row);
    const draft = (check: RowCheck) => rowDraft(programme, row, check);
    const [years, sources] = ['years', 'sources'].map((kind) =>
      checks.find((check) => check.kind === kind && !check.comparison.isExplained),
    );
    // Where years and financiers agree with each other it is the total that is wrong: one cause, one finding.
    if (!years || !sources || !years.comparison.computed.value.eq(sources.comparison.computed.value)) {
      return checks.map(draft);
    }
    const [ofYears, ofSources] = [draft(years), draft(sources)];
    const both: Draft = {
      ...ofYears,
      variant: 'sources',
      places: [...ofYears.places, ...ofSources.places],
      arithmetic: [...ofSources.arithmetic.slice(0, 1), ...ofYears.arithmetic],
    };
    return [both, ...checks.filter((check) => check !== years && check !== sources).map(draft)];
  });
}

function rowDraft(programme: Programme, row: BudgetRow, check: RowCheck): Draft {
  const { kind, parts, whole, comparison } = check;
  const places = [whole, ...parts].map((column) => cellPlace(programme, row, column));
  return sumDraft(programme, row, `${kind}-sum`, whole, comparison, places);
}

type ColumnSum = { column: Column; cells: BudgetRow[]; comparison: Comparison };

/** Down a column: lines make their heading, headings make the total. The columns that one row has wrong are one finding. */
export function columnSums({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row) => {
    const sums = moneyColumns(programme).flatMap((column): ColumnSum[] => {
      const check = columnCheck(programme, row, column);
      return check === null || check.comparison.difference.eq('0') ? [] : [{ column, ...check }];
    });
    const rounded = sums.filter(({ comparison }) => comparison.isExplained);
    const wrong = sums.filter((sum) => !sum.comparison.isExplained && !isToldOfPart(programme, sum));
    const draft = (sum: ColumnSum) =>
      sumDraft(programme, row, 'column-sum', sum.column, sum.comparison, columnPlaces(programme, row, sum));
    const drafts = wrong.length > 1 ? [severalColumns(programme, row, wrong)] : wrong.map(draft);
    return [...drafts, ...rounded.map(draft)];
  });
}

/** Whether one of the rows is off by just this much in itself: then that row has its own finding, and mending it mends both. */
function isToldOfPart(programme: Programme, { column, cells, comparison }: ColumnSum): boolean {
  return cells.some((part) =>
    mendsOf(programme, part, column).some((mend) => {
      const mended = cells.flatMap((cell) => {
        const amount = amountOf(cell, column);
        if (amount === null) return [];
        return [term(cell === part ? { ...amount, value: amount.value.plus(mend) } : amount)];
      });
      return compare(sumOf(mended), comparison.stated).isExplained;
    }),
  );
}

function columnPlaces(programme: Programme, row: BudgetRow, { column, cells }: ColumnSum) {
  return [row, ...cells].map((part) => cellPlace(programme, part, column));
}

function severalColumns(programme: Programme, row: BudgetRow, sums: readonly ColumnSum[]): Draft {
  // The total's own key where the total is among them: the first column would change with the budget's years.
  const main = sums.find(({ column }) => column === 'total') ?? sums[0];
  return {
    code: 'column-sum',
    variant: 'several',
    severity: 'error',
    subject: keyOf(row.id, main?.column ?? 'total'),
    params: {
      row: named(programme, `budget.${row.id}`),
      columns: listOf(
        sums.map(({ column, comparison }) =>
          word('word.sumBesidePrinted', {
            column: columnWords(programme, column),
            sum: figure(comparison.computed.value),
            printed: figure(comparison.stated.value),
          }),
        ),
      ),
    },
    places: [
      ...sums.map(({ column }) => cellPlace(programme, row, column)),
      ...sums.flatMap((sum) => columnPlaces(programme, row, sum).slice(1)),
    ],
    values: sums.flatMap(({ comparison }) => comparedValues(comparison)),
    arithmetic: sums.flatMap(({ column, comparison }) => {
      const [first, ...rest] = comparedLines(comparison);
      if (first === undefined) return rest;
      const label = word('line.of', {
        what: columnWords(programme, column),
        source: calculation(comparison.computed),
      });
      return [{ ...first, label }, ...rest];
    }),
  };
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
