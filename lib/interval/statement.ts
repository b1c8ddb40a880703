import { type Decimal, type DecimalSource, decimal, roundDecimal } from '#lib/decimal/index.ts';
import type { Interval } from './interval.ts';
import { intervalOf, type Measured } from './measured.ts';

/** How a statement relates its subject to its number. */
export type Operator = 'at_least' | 'at_most' | 'less_than' | 'more_than' | 'is' | 'about';

/** One end of a range; an open end does not belong to it. */
export interface Bound {
  readonly value: Decimal;
  readonly isOpen: boolean;
}

/** The numbers that a statement allows; no bound means no limit on that side. */
export interface Range {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/**
 * The numbers that a statement allows. Thresholds are taken at their word: "less than 25" does not become 25.5 because
 * 25 is printed without decimals. `is` allows what rounding allows. `about` allows a share of the number to both
 * sides, one tenth unless told, and never less than rounding does.
 */
export function statedRange(operator: Operator, number: Measured, aboutShare: DecimalSource = '0.1'): Range {
  const closed = { value: number.value, isOpen: false };
  const open = { value: number.value, isOpen: true };
  switch (operator) {
    case 'at_least':
      return { low: closed, high: null };
    case 'at_most':
      return { low: null, high: closed };
    case 'more_than':
      return { low: open, high: null };
    case 'less_than':
      return { low: null, high: open };
    case 'is':
      return rangeOf(intervalOf(number));
    case 'about': {
      const share = number.value.abs().times(decimal(aboutShare));
      const half = share.gt(number.half) ? share : number.half;
      return rangeOf(intervalOf({ ...number, half }));
    }
  }
}

/** The range of a computed interval, to set it beside a statement. */
export function rangeOf({ lo, hi }: Interval): Range {
  return { low: { value: lo, isOpen: false }, high: { value: hi, isOpen: false } };
}

/** The whole numbers of a range, for things that are counted: more than 159 enterprises is at least 160. */
export function wholeNumbersOf({ low, high }: Range): Range {
  return { low: low && firstWhole(low), high: high && lastWhole(high) };
}

/** Whether both statements can stand: some number lies in both ranges. */
export function compatible(x: Range, y: Range): boolean {
  return reaches(x.low, x.high) && reaches(y.low, y.high) && reaches(x.low, y.high) && reaches(y.low, x.high);
}

/** Whether the first statement makes the second true: its whole range lies in the other. */
export function implies(x: Range, y: Range): boolean {
  return isWithin(x.low, y.low, 1) && isWithin(x.high, y.high, -1);
}

function reaches(low: Bound | null, high: Bound | null): boolean {
  if (low === null || high === null) return true;
  return low.value.lt(high.value) || (low.value.eq(high.value) && !low.isOpen && !high.isOpen);
}

function isWithin(inner: Bound | null, outer: Bound | null, side: 1 | -1): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  const order = inner.value.cmp(outer.value);
  return order === 0 ? inner.isOpen || !outer.isOpen : order === side;
}

function firstWhole({ value, isOpen }: Bound): Bound {
  const up = roundDecimal(value, 0, 'up');
  return { value: isOpen && up.eq(value) ? up.plus('1') : up, isOpen: false };
}

function lastWhole({ value, isOpen }: Bound): Bound {
  const down = roundDecimal(value, 0, 'down');
  return { value: isOpen && down.eq(value) ? down.minus('1') : down, isOpen: false };
}
