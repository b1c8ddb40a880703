import {
  type Decimal,
  type DecimalSource,
  decimal,
  decimalPlaces,
  parsePrintedNumber,
  pointSeparators,
  type Separators,
} from '#lib/decimal/index.ts';
import type { Interval } from './interval.ts';

/** How a number is shown: as it is, or as a percentage (0.26 shown as 26%). */
export type Display = 'number' | 'percent';

/** A number together with how far the true value may lie from it. */
export interface Measured {
  readonly value: Decimal;
  /** Half of the unit of the last digit that was printed; zero when the number is exact, like a count. */
  readonly half: Decimal;
  /** Decimals with which it is shown again; of the percentage when it is shown as one. */
  readonly decimals: number;
  readonly display: Display;
}

/** How a printed number is to be read. */
export interface PrintedOptions {
  readonly separators?: Separators;
  /** To which decimal the number was rounded, when that is not the last one printed; -3 for thousands. */
  readonly decimals?: number;
  /** What a printed 1 stands for: `1000000` where a text prints millions. */
  readonly unit?: DecimalSource;
}

/** Reads a printed number as rounded at its last digit: `1,362` may stand for anything from 1,361.5 to 1,362.5. A trailing `%` divides by 100. */
export function printed(text: string, options: PrintedOptions = {}): Measured {
  const isPercent = /[\d.,]\s?%$/.test(text);
  const digits = isPercent ? text.slice(0, -1).trimEnd() : text;
  const read = parsePrintedNumber(digits, options.separators ?? pointSeparators);
  const unit = decimal(options.unit ?? '1').times(decimal(isPercent ? '0.01' : '1'));
  const value = read.value.times(unit);
  const half = halfUnit(options.decimals ?? read.decimals).times(unit);
  const display = isPercent ? 'percent' : 'number';
  const decimals = options.unit === undefined ? read.decimals : shownDecimals(value, display);
  return { value, half, decimals, display };
}

/** A number without any rounding: a count, a threshold, a number of months. */
export function exact(source: DecimalSource, display: Display = 'number'): Measured {
  const value = decimal(source);
  return { value, half: decimal('0'), decimals: shownDecimals(value, display), display };
}

/** All values that the number may stand for. */
export function intervalOf({ value, half }: Measured): Interval {
  return { lo: value.minus(half), hi: value.plus(half) };
}

function halfUnit(decimals: number): Decimal {
  return decimal('0.5').times(
    decimal(
      decimals < 0 ? `1${'0'.repeat(-decimals)}` : decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`,
    ),
  );
}

function shownDecimals(value: Decimal, display: Display): number {
  return decimalPlaces(display === 'percent' ? value.times(decimal('100')) : value);
}
