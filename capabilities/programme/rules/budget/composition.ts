import { type Decimal, decimal } from '#lib/decimal/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { ProgrammeFile } from '../format/programme-file.ts';
import { type Amounts, shownAmounts } from './amounts.ts';

type Financier = ProgrammeFile['financiers'][number];

/** Who pays, and in which kind; `all` is a financier of one kind, or money whose kind the budget does not print. */
export type PayerKind = 'cash' | 'in_kind' | 'all';

export type Composition = {
  currency: string;
  total: Decimal;
  series: { id: string; financier: string; kind: PayerKind }[];
  /** Parts of the highest level, in the budget's order; amounts by the id of the series. */
  parts: { row: BudgetRow; total: Decimal; amounts: Map<string, Decimal> }[];
};

/** What the budget is made of, currency by currency: each row of the highest level, by who pays and in which kind. */
export function compositions(rows: readonly BudgetRow[], financiers: readonly Financier[]): Composition[] {
  const shown = shownAmounts(rows);
  const highest = rows.filter(({ kind, within }) => within === undefined && kind !== 'total');
  return [...Map.groupBy(highest, ({ currency }) => currency)].map(([currency, ofCurrency]) => {
    const parts = ofCurrency.flatMap((row) => {
      const amounts = shown.get(row.id);
      if (amounts === undefined || amounts.total === null) return [];
      return [{ row, total: amounts.total, amounts: payersOf(amounts, financiers) }];
    });
    const series = financiers.flatMap(({ id }) =>
      (['all', 'cash', 'in_kind'] as const)
        .map((kind) => ({ id: `${id}.${kind}`, financier: id, kind }))
        .filter((one) => parts.some(({ amounts }) => amounts.has(one.id))),
    );
    return { currency, series, parts, total: sumOf(parts.map(({ total }) => total)) };
  });
}

/** The sum of a series over all parts. */
export function seriesTotal({ parts }: Composition, series: string): Decimal {
  return sumOf(parts.flatMap(({ amounts }) => amounts.get(series) ?? []));
}

function payersOf({ by }: Amounts, financiers: readonly Financier[]): Map<string, Decimal> {
  const found = new Map<string, Decimal>();
  const put = (series: string, amount: Decimal | null) => {
    if (amount?.gt('0')) found.set(series, amount);
  };
  for (const { id, kinds } of financiers) {
    const column = by.get(id);
    if (column === undefined) continue;
    if (kinds.length === 1) put(`${id}.all`, column.total ?? column.cash ?? column.inKind);
    else if (column.cash === null && column.inKind === null) put(`${id}.all`, column.total);
    else {
      put(`${id}.cash`, column.cash);
      put(`${id}.in_kind`, column.inKind);
    }
  }
  return found;
}

function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), decimal('0'));
}
