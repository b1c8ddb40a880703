import { type DecimalSource, decimal, decimalPlaces } from '#lib/decimal/index.ts';
import type { Money } from './money.ts';

/**
 * Splits an amount in proportion to the weights so that the parts add up to it exactly. Each part is cut to the minor
 * unit, and the units left over go one each to the parts that lost most, the earlier one first among equals.
 */
export function allocateMoney(total: Money, weights: readonly DecimalSource[]): Money[] {
  const whole = wholeWeights(weights);
  const sum = whole.reduce((sofar, weight) => sofar + weight, 0n);
  if (sum === 0n) throw new RangeError('an amount needs at least one weight above zero to be split');
  // The size is split and the sign put back, so that a reversal is split exactly as what it reverses.
  const isNegative = total.amountMinor < 0n;
  const size = isNegative ? -total.amountMinor : total.amountMinor;
  const parts = whole.map((weight, index) => ({
    index,
    share: (size * weight) / sum,
    lost: (size * weight) % sum,
  }));
  let left = size - parts.reduce((sofar, part) => sofar + part.share, 0n);
  for (const part of [...parts].sort(byMostLost)) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map(({ share }) => ({ amountMinor: isNegative ? -share : share, currency: total.currency }));
}

function wholeWeights(weights: readonly DecimalSource[]): bigint[] {
  const exact = weights.map(decimal);
  if (exact.some((weight) => weight.lt('0'))) throw new RangeError('a weight cannot be negative');
  const places = Math.max(0, ...exact.map(decimalPlaces));
  return exact.map((weight) => BigInt(weight.toFixed(places).replace('.', '')));
}

function byMostLost(a: { index: number; lost: bigint }, b: { index: number; lost: bigint }): number {
  if (a.lost === b.lost) return a.index - b.index;
  return a.lost > b.lost ? -1 : 1;
}
