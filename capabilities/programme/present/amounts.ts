import type { z } from 'zod';
import type { Decimal } from '#lib/decimal/index.ts';
import type { showBudget } from '../contract.ts';
import type { Amounts } from '../rules/budget/amounts.ts';

type AmountsShape = z.infer<typeof showBudget.response>['rows'][number]['printed'];

/** Exact amounts as texts: digits with a point, as many decimals as they have. */
export function presentAmounts({ total, years, by }: Amounts): AmountsShape {
  return {
    total: digits(total),
    years: years.map(digits),
    by: Object.fromEntries(
      [...by].map(([id, kinds]) => [
        id,
        { cash: digits(kinds.cash), inKind: digits(kinds.inKind), total: digits(kinds.total) },
      ]),
    ),
  };
}

function digits(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed();
}
