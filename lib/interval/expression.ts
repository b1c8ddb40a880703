import { type Decimal, decimal, divideDecimal } from '#lib/decimal/index.ts';
import {
  divideIntervals,
  type Interval,
  multiplyIntervals,
  subtractIntervals,
  sumIntervals,
} from './interval.ts';
import { type Display, intervalOf, type Measured } from './measured.ts';

interface Computed {
  /** The result as printed numbers give it. */
  readonly value: Decimal;
  /** All results that the rounding of the printed numbers leaves open. */
  readonly interval: Interval;
  readonly display: Display;
  /** Decimals that the result is shown with at least. */
  readonly decimals: number;
}

/** A number that takes part in a calculation, with an optional name that is written before it. */
export interface Term extends Computed {
  readonly kind: 'term';
  readonly label?: string;
}

/** A calculation step over its parts. */
export interface Operation extends Computed {
  readonly kind: 'sum' | 'difference' | 'product' | 'quotient';
  readonly parts: readonly Expression[];
}

/** Arithmetic that knows its value, how far rounding can move it, and how to be written out. */
export type Expression = Term | Operation;

/** A number as the leaf of a calculation. */
export function term(number: Measured, label?: string): Term {
  const { value, display, decimals } = number;
  const leaf = { kind: 'term', value, interval: intervalOf(number), display, decimals } as const;
  return label === undefined ? leaf : { ...leaf, label };
}

/** The sum of any number of parts. */
export function sumOf(parts: readonly Expression[]): Operation {
  return {
    kind: 'sum',
    parts,
    value: parts.reduce((sum, part) => sum.plus(part.value), decimal('0')),
    interval: sumIntervals(parts.map((part) => part.interval)),
    ...shownLike(parts),
  };
}

/** The first less the second. */
export function difference(from: Expression, subtracted: Expression): Operation {
  return {
    kind: 'difference',
    parts: [from, subtracted],
    value: from.value.minus(subtracted.value),
    interval: subtractIntervals(from.interval, subtracted.interval),
    ...shownLike([from, subtracted]),
  };
}

/** The product of one or more factors. */
export function product(...factors: readonly [Expression, ...Expression[]]): Operation {
  const [first, ...others] = factors;
  return {
    kind: 'product',
    parts: factors,
    value: others.reduce((result, factor) => result.times(factor.value), first.value),
    interval: others.reduce((result, factor) => multiplyIntervals(result, factor.interval), first.interval),
    display: factors.every((factor) => factor.display === 'percent') ? 'percent' : 'number',
    decimals: 0,
  };
}

/**
 * The first divided by the second; shown as a percentage when asked, for the share of a part in a whole. Throws a
 * RangeError when the divisor can be zero: ask `containsZero(divisor.interval)` before.
 */
export function quotient(dividend: Expression, divisor: Expression, display: Display = 'number'): Operation {
  return {
    kind: 'quotient',
    parts: [dividend, divisor],
    interval: divideIntervals(dividend.interval, divisor.interval),
    value: divideDecimal(dividend.value, divisor.value),
    display,
    decimals: 0,
  };
}

function shownLike(parts: readonly Expression[]): Pick<Computed, 'display' | 'decimals'> {
  const areShares = parts.length > 0 && parts.every((part) => part.display === 'percent');
  return {
    display: areShares ? 'percent' : 'number',
    decimals: Math.max(0, ...parts.map((part) => part.decimals)),
  };
}
