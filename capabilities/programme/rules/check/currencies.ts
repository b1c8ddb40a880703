import type { Programme } from '../format/programme.ts';
import type { Said } from './said.ts';

const known = new Set(Intl.supportedValuesOf('currency'));

/** Whether the unit is money: a currency of the agreement, or any other that exists. */
export function isCurrency(unit: string | null, { programme }: Programme): unit is string {
  return unit !== null && (programme.currencies.includes(unit) || known.has(unit));
}

/** Amounts of two currencies are not set against each other: that they differ in currency is told by itself. */
export function currenciesDiffer(
  { unit: a }: Pick<Said, 'unit'>,
  { unit: b }: Pick<Said, 'unit'>,
  programme: Programme,
): boolean {
  return isCurrency(a, programme) && isCurrency(b, programme) && a !== b;
}
