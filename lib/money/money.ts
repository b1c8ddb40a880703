import {
  type Decimal,
  type DecimalSource,
  decimal,
  decimalPlaces,
  roundDecimal,
} from '#lib/decimal/index.ts';
import { type CurrencyCode, minorUnitDigits, parseCurrencyCode } from './currency.ts';

/** An amount in whole minor units (cents) of one currency. Immutable. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: CurrencyCode;
}

/** How money travels in JSON: digits with a point and as many decimals as the currency has. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** Money from minor units. */
export function money(amountMinor: bigint, currency: string): Money {
  return { amountMinor, currency: parseCurrencyCode(currency) };
}

/** Nothing, in a currency. */
export function zeroMoney(currency: string): Money {
  return money(0n, currency);
}

/** Reads the JSON form. Throws a RangeError for an unknown currency, grouping, exponents, or more decimals than there are minor units. */
export function parseMoney({ amount, currency }: MoneyJson): Money {
  const code = parseCurrencyCode(currency);
  const exact = decimal(amount);
  const minor = inMinorUnits(exact, code);
  if (!minor.eq(roundDecimal(minor, 0))) {
    throw new RangeError(`${amount} has more decimals than ${code}, which has ${minorUnitDigits(code)}`);
  }
  return { amountMinor: BigInt(minor.toFixed(0)), currency: code };
}

/** The JSON form: `{ amount: '1362.00', currency: 'USD' }`. */
export function formatMoney(value: Money): MoneyJson {
  return { amount: decimalOfMoney(value).toFixed(minorUnitDigits(value.currency)), currency: value.currency };
}

/** The JSON form of an exact amount that is not cut to the minor unit, such as a unit price: its decimals, and never fewer than the currency has. */
export function exactMoney(amount: Decimal, currency: string): MoneyJson {
  const places = Math.max(minorUnitDigits(parseCurrencyCode(currency)), decimalPlaces(amount));
  return { amount: amount.toFixed(places), currency };
}

/** Money from an exact amount in the major unit, rounded half up (away from zero) to the minor unit. The one place that rounds money. */
export function roundToMoney(amount: Decimal, currency: string): Money {
  const code = parseCurrencyCode(currency);
  return { amountMinor: BigInt(roundDecimal(inMinorUnits(amount, code), 0).toFixed(0)), currency: code };
}

/** The exact amount in the major unit. */
export function decimalOfMoney(value: Money): Decimal {
  return decimal(value.amountMinor).times(powerOfTen(-minorUnitDigits(value.currency)));
}

/** The sum of two amounts of one currency. */
export function addMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
}

/** The difference of two amounts of one currency. */
export function subtractMoney(a: Money, b: Money): Money {
  return addMoney(a, negateMoney(b));
}

/** The same amount with the other sign. */
export function negateMoney(value: Money): Money {
  return { amountMinor: -value.amountMinor, currency: value.currency };
}

/** The sum of any number of amounts; the currency is named because an empty list has none. */
export function sumMoney(values: Iterable<Money>, currency: string): Money {
  let total = zeroMoney(currency);
  for (const value of values) total = addMoney(total, value);
  return total;
}

/** The amount times a factor, rounded half up to the minor unit. */
export function multiplyMoney(value: Money, factor: DecimalSource): Money {
  return roundToMoney(decimalOfMoney(value).times(decimal(factor)), value.currency);
}

/** Order of two amounts of one currency: negative when the first is smaller, 0 when equal. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  if (a.amountMinor === b.amountMinor) return 0;
  return a.amountMinor < b.amountMinor ? -1 : 1;
}

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be mixed`);
}

function inMinorUnits(amount: Decimal, currency: CurrencyCode): Decimal {
  return amount.times(powerOfTen(minorUnitDigits(currency)));
}

function powerOfTen(exponent: number): Decimal {
  return decimal(exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`);
}
