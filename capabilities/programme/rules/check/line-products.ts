import { compare, exact, printed, product, term } from '#lib/interval/index.ts';
import type { Agreement } from './agreement.ts';
import { calculation, comparedLines, comparedValues } from './arithmetic.ts';
import type { Draft } from './draft.ts';
import { cellPlace, figure, listOf, named, word } from './words.ts';

/** Quantity times unit cost is the amount, in each year of each line. */
export function lineProducts({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row) =>
    row.years.flatMap(({ quantity, unitCost, amount }, index): Draft[] => {
      if (quantity === undefined || unitCost === undefined || amount === undefined) return [];
      const computed = product(term(exact(quantity.text)), term(printed(unitCost.text)));
      const comparison = compare(computed, term(printed(amount.text)));
      if (comparison.difference.eq('0')) return [];
      const column = `y${index + 1}`;
      return [
        {
          code: 'product',
          ...(comparison.isExplained ? { variant: 'rounded' } : {}),
          severity: comparison.isExplained ? 'note' : 'error',
          subject: `budget.${row.id}.${column}`,
          params: {
            line: named(programme, `budget.${row.id}`),
            year: String(index + 1),
            calculation: calculation(computed),
            result: figure(computed.value),
            printed: figure(comparison.stated.value),
            difference: figure(comparison.difference),
          },
          places: [cellPlace(programme, row, column)],
          values: comparedValues(comparison),
          arithmetic: comparedLines(comparison),
        },
      ];
    }),
  );
}

/** A year that prints a quantity and a unit cost also prints what they come to, and the other way round. */
export function priceParts({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row) =>
    row.years.flatMap(({ quantity, unitCost, amount }, index): Draft[] => {
      if (row.kind !== 'line') return [];
      const quantityIsNothing = quantity === undefined || Number(quantity.text) === 0;
      const isNothing = amount === undefined || Number(amount.text) === 0;
      const priced = unitCost !== undefined && !quantityIsNothing;
      const halfPriced = !isNothing && (unitCost === undefined) !== (quantity === undefined);
      // A quantity beside an empty price and an empty amount promises something that the year does not pay.
      const unpaid = isNothing && !quantityIsNothing && (priced || unitCost === undefined);
      if (!halfPriced && !unpaid) return [];
      const missing = [
        ...(unitCost === undefined ? [word('word.unitCost')] : []),
        ...(quantity === undefined ? [word('word.quantity')] : []),
        ...(isNothing ? [word('word.amount')] : []),
      ];
      const column = `y${index + 1}`;
      return [
        {
          code: 'price-incomplete',
          severity: 'warning',
          subject: `budget.${row.id}.${column}`,
          params: {
            line: named(programme, `budget.${row.id}`),
            year: String(index + 1),
            missing: listOf(missing),
            quantity: quantity === undefined ? '' : figure(printed(quantity.text).value),
          },
          places: [cellPlace(programme, row, column)],
          values: [quantity?.text ?? '', unitCost?.text ?? '', amount?.text ?? ''],
          arithmetic: [],
        },
      ];
    }),
  );
}
