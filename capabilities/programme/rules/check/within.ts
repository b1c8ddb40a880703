import { sumOf, term } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Agreement } from './agreement.ts';
import { calculation } from './arithmetic.ts';
import { amountOf, parseBudgetKey, partsOf } from './budget-figures.ts';
import type { Draft, DraftLine } from './draft.ts';
import { cellPlace, figure, named, word } from './words.ts';

/** Money that a paragraph puts within one heading and the budget within another, or within none. */
export function within({ programme, statements }: Agreement): Draft[] {
  return statements.flatMap((said): Draft[] => {
    const part = parseBudgetKey(said.key, programme);
    const whole = said.within === null ? null : parseBudgetKey(said.within, programme);
    if (part === null || whole === null) return [];
    const { rows } = programme.budget;
    if (isWithin(part.row, whole.row, rows)) return [];
    const amount = amountOf(part.row, part.column);
    const sum = amountOf(whole.row, whole.column);
    const lines = partsOf(whole.row, rows).flatMap((row) => amountOf(row, whole.column) ?? []);
    const arithmetic: DraftLine[] = [];
    if (lines.length > 0 && sum !== null) {
      arithmetic.push({
        label: calculation(sumOf(lines.map((line) => term(line)))),
        value: figure(sum.value),
      });
    }
    if (amount !== null) {
      arithmetic.push({
        label: word('line.notAmong', { row: named(programme, said.key) }),
        value: figure(amount.value),
        emphasised: true,
      });
    }
    return [
      {
        code: 'within',
        severity: 'error',
        subject: said.key,
        params: {
          what: named(programme, said.key),
          whole: named(programme, said.within ?? ''),
          amount: amount === null ? '' : figure(amount.value),
        },
        places: [
          said.place,
          cellPlace(programme, part.row, part.column),
          cellPlace(programme, whole.row, whole.column),
        ],
        values: [said.within ?? '', part.row.within ?? ''],
        arithmetic,
      },
    ];
  });
}

function isWithin(row: BudgetRow, whole: BudgetRow, rows: readonly BudgetRow[]): boolean {
  if (row.id === whole.id) return true;
  if (whole.kind === 'total' && whole.adds.some((id) => id === row.id)) return true;
  const parent = rows.find(({ id }) => id === row.within);
  if (parent !== undefined) return isWithin(parent, whole, rows);
  return whole.adds.some((id) => {
    const added = rows.find((candidate) => candidate.id === id);
    return added !== undefined && added.id !== row.id && isWithin(row, added, rows);
  });
}
