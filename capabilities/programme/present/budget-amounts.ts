import type { Decimal } from '#lib/decimal/index.ts';
import { exactMoney } from '#lib/money/index.ts';
import type { BudgetRowShape, FigureShape } from '../contract/budget.ts';
import type { Amounts } from '../rules/budget/amounts.ts';

type Three = { currency: string; printed: Amounts; shown: Amounts; computed: Amounts };

/** The figures of a row: what is shown, whether it is printed, and what it comes to where that differs. */
export function presentAmounts({ currency, printed, shown, computed }: Three): BudgetRowShape['amounts'] {
  const figure = figuresIn(currency);
  const column = (id: string, kind: 'cash' | 'inKind' | 'total') =>
    figure(printed.by.get(id)?.[kind], shown.by.get(id)?.[kind], computed.by.get(id)?.[kind]);
  return {
    total: figure(printed.total, shown.total, computed.total),
    years: shown.years.map((year, index) => figure(printed.years[index], year, computed.years[index])),
    by: Object.fromEntries(
      [...shown.by.keys()].map((id) => [
        id,
        { cash: column(id, 'cash'), inKind: column(id, 'inKind'), total: column(id, 'total') },
      ]),
    ),
  };
}

/** Whether any figure of a row is not what it comes to. */
export function someDiffer({ total, years, by }: BudgetRowShape['amounts']): boolean {
  return [total, ...years, ...Object.values(by).flatMap((kinds) => Object.values(kinds))].some(
    ({ computed }) => computed !== null,
  );
}

type Value = Decimal | null | undefined;

function figuresIn(currency: string) {
  return (printed: Value, shown: Value, computed: Value): FigureShape => ({
    amount: shown ? exactMoney(shown, currency) : null,
    printed: printed !== null && printed !== undefined,
    computed: shown && computed && !shown.eq(computed) ? exactMoney(computed, currency) : null,
  });
}
