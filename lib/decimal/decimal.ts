import { Big } from 'big.js';

/** An exact decimal number. Its methods are big.js's `plus`, `minus`, `times`, `cmp`, `lt`, `eq`, `toFixed` …; divide with `divideDecimal`. */
export type Decimal = Big;

/** What can become a decimal without losing a digit: never a floating number. */
export type DecimalSource = string | bigint | Decimal;

// An own constructor: its settings are ours alone. Strict refuses floating numbers wherever they slip in at run time.
const Exact = Big();
Exact.strict = true;
Exact.NE = -1_000_000;
Exact.PE = 1_000_000;

const plainDecimal = /^-?\d+(\.\d+)?$/;

/** Reads digits with a point, such as `-1362.50`. Throws a RangeError for signs of grouping, exponents, spaces and the rest. */
export function decimal(source: DecimalSource): Decimal {
  const text = textOf(source);
  if (!plainDecimal.test(text))
    throw new RangeError(`"${shorten(text)}" is not a decimal number such as 1362.50`);
  return new Exact(text.replace(/^-(0+(\.0+)?)$/, '$1'));
}

/** A whole number as a decimal, for counts that the program made itself. */
export function decimalOfCount(count: number): Decimal {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is not a whole number`);
  return new Exact(String(count));
}

/** How a result that has no end is cut: to the nearest (a half goes away from zero), or towards one side. */
export type Rounding = 'half-up' | 'down' | 'up';

/**
 * Rounds to so many decimal places; `down` is towards minus infinity and `up` towards plus infinity. A negative number
 * of places rounds to tens, hundreds, …
 */
export function roundDecimal(value: Decimal, places: number, rounding: Rounding = 'half-up'): Decimal {
  return value.round(places, roundingMode(rounding, value.lt('0')));
}

/** Division, rounded at the given place. Throws a RangeError when the divisor is zero. */
export function divideDecimal(
  dividend: Decimal,
  divisor: Decimal,
  places = 40,
  rounding: Rounding = 'half-up',
): Decimal {
  if (divisor.eq('0')) throw new RangeError('division by zero');
  const Rounded = dividerOf(places, roundingMode(rounding, dividend.lt('0') !== divisor.lt('0')));
  return decimal(new Rounded(dividend.toFixed()).div(divisor));
}

// big.js divides after the settings of its constructor; each pair of settings has one.
const dividers = new Map<string, typeof Exact>();

function dividerOf(places: number, mode: ReturnType<typeof roundingMode>): typeof Exact {
  const key = `${places}/${mode}`;
  const known = dividers.get(key);
  if (known !== undefined) return known;
  const made = Big();
  made.DP = places;
  made.RM = mode;
  dividers.set(key, made);
  return made;
}

/** The number of digits after the point that the value needs. */
export function decimalPlaces(value: Decimal): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

function textOf(source: DecimalSource): string {
  if (typeof source === 'string') return source;
  if (typeof source === 'bigint') return String(source);
  // A number that came past the type also has a toFixed, which would round it without a word.
  if (typeof source === 'number') throw new RangeError('a floating number is not an exact decimal');
  return source.toFixed();
}

// big.js rounds relative to zero (0 towards it, 3 away from it), so that a side depends on the sign.
function roundingMode(rounding: Rounding, isNegative: boolean): 0 | 1 | 3 {
  if (rounding === 'half-up') return 1;
  return (rounding === 'down') === isNegative ? 3 : 0;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
