import { type Decimal, type DecimalSource, decimal, divideDecimal } from '#lib/decimal/index.ts';

/** All numbers from `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

/** The interval between two numbers given in order. */
export function interval(lo: DecimalSource, hi: DecimalSource): Interval {
  const bounds = { lo: decimal(lo), hi: decimal(hi) };
  if (bounds.lo.gt(bounds.hi)) throw new RangeError('the lower end of an interval is above its upper end');
  return bounds;
}

/** Every sum of one number from each. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { lo: a.lo.plus(b.lo), hi: a.hi.plus(b.hi) };
}

/** The sum over a list; zero when it is empty. */
export function sumIntervals(parts: readonly Interval[]): Interval {
  return parts.reduce(addIntervals, { lo: decimal('0'), hi: decimal('0') });
}

/** Every difference of one number from each. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { lo: a.lo.minus(b.hi), hi: a.hi.minus(b.lo) };
}

/** Every product of one number from each. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const products = corners(a, b).map(([x, y]) => x.times(y));
  return { lo: products.reduce(least), hi: products.reduce(most) };
}

// Cut outwards, so that fewer places widen an interval by next to nothing and never lose a value.
const quotientPlaces = 20;

/** Every quotient of one number from each, its ends cut outwards. Throws a RangeError when the divisor can be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval {
  if (containsZero(b)) throw new RangeError('division by an interval that contains zero');
  return {
    lo: corners(a, b)
      .map(([x, y]) => divideDecimal(x, y, quotientPlaces, 'down'))
      .reduce(least),
    hi: corners(a, b)
      .map(([x, y]) => divideDecimal(x, y, quotientPlaces, 'up'))
      .reduce(most),
  };
}

/** Whether the interval cannot be divided by. */
export function containsZero(a: Interval): boolean {
  return a.lo.lte('0') && a.hi.gte('0');
}

/** Whether two intervals meet: some one number can stand behind both, so that rounding explains their difference. */
export function explains(a: Interval, b: Interval): boolean {
  return a.lo.lte(b.hi) && b.lo.lte(a.hi);
}

function corners(a: Interval, b: Interval): [Decimal, Decimal][] {
  return [
    [a.lo, b.lo],
    [a.lo, b.hi],
    [a.hi, b.lo],
    [a.hi, b.hi],
  ];
}

function least(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

function most(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}
