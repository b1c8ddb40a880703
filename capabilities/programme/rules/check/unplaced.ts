import { decimal } from '#lib/decimal/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import { amountOf } from './budget-figures.ts';

/** A row with a total of which no year holds anything. */
export function isUnplaced(row: BudgetRow): boolean {
  const total = amountOf(row, 'total');
  const spread = row.years.some(({ amount }) => amount !== undefined && !decimal(amount.text).eq('0'));
  return total !== null && !total.value.eq('0') && !spread;
}
