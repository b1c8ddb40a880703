import { decimal } from '#lib/decimal/index.ts';
import { compare, sumOf, term } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { plain } from './arithmetic.ts';
import { amountOf, moneyColumns, partsOf } from './budget-figures.ts';
import type { Draft, DraftLine } from './draft.ts';
import { isUnplaced } from './unplaced.ts';
import { cellPlace, figure, listOf, named, word } from './words.ts';

/** The printed years of a total leave out the rows that belong to no year. Told once, at the outermost total. */
export function leftOutOfYears({ programme }: Agreement): Draft[] {
  const { rows } = programme.budget;
  const added = new Set(rows.flatMap((row) => partsOf(row, rows).map(({ id }) => id)));
  return rows
    .filter((row) => !added.has(row.id) && partsOf(row, rows).length > 0)
    .flatMap((row) => leftOut(programme, row));
}

function leftOut(programme: Programme, row: BudgetRow): Draft[] {
  const columns = moneyColumns(programme).filter((column) => /^y\d+$/.test(column));
  const years = columns.flatMap((column) => amountOf(row, column) ?? []);
  const total = amountOf(row, 'total');
  if (total === null || years.length === 0) return [];
  const sum = sumOf(years.map((year) => term(year)));
  const comparison = compare(sum, term(total));
  if (comparison.isExplained) return [];
  const below = leaves(row, programme.budget.rows);
  if (below.some(({ currency }) => currency !== row.currency)) return [];
  const missing = below.filter(isUnplaced);
  if (missing.length === 0) return [];
  const parts = missing.map((line): DraftLine => {
    const amount = amountOf(line, 'total');
    return {
      label: word('line.inNoYear', { row: named(programme, `budget.${line.id}`) }),
      value: figure(amount?.value ?? decimal('0')),
    };
  });
  return [
    {
      code: 'years-leave-out',
      severity: 'warning',
      subject: `budget.${row.id}`,
      params: {
        row: named(programme, `budget.${row.id}`),
        sum: figure(sum.value),
        printed: figure(total.value),
        difference: figure(comparison.difference),
        rows: listOf(missing.map(({ id }) => named(programme, `budget.${id}`))),
      },
      places: [
        cellPlace(programme, row, 'total'),
        ...missing.map((line) => cellPlace(programme, line, 'total')),
      ],
      values: [plain(sum), plain(comparison.stated), ...missing.map((line) => line.total?.text ?? '')],
      arithmetic: [
        {
          label: word('line.yearsOf', {
            sum: (speaker) => years.map((year) => figure(year.value)(speaker)).join(' + '),
          }),
          value: figure(sum.value),
        },
        { label: word('line.total'), value: figure(total.value) },
        { label: word('line.difference'), value: figure(comparison.difference), emphasised: true },
        ...parts,
      ],
    },
  ];
}

function leaves(row: BudgetRow, rows: readonly BudgetRow[]): BudgetRow[] {
  const parts = partsOf(row, rows);
  return parts.length === 0 ? [row] : parts.flatMap((part) => leaves(part, rows));
}
