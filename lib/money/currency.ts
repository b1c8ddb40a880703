/** A currency code of ISO 4217, such as `USD`, known to be one. */
export type CurrencyCode = string & { readonly __currency: unique symbol };

// ISO 4217 list one, where it differs from what Intl answers: Intl follows what people print in daily life (no cents
// for the Colombian peso), while accounts are kept in the minor unit of the standard.
const standardExponents: Readonly<Record<string, number>> = {
  AFN: 2,
  ALL: 2,
  COP: 2,
  HUF: 2,
  IDR: 2,
  IQD: 3,
  IRR: 2,
  KPW: 2,
  LAK: 2,
  LBP: 2,
  MGA: 2,
  MMK: 2,
  PKR: 2,
  SLL: 2,
  SOS: 2,
  SYP: 2,
  YER: 2,
};

const exponents = new Map<string, number>();

/** Whether the text is a currency code in capital letters that is known here. */
export function isCurrencyCode(text: string): text is CurrencyCode {
  return exponentOrNone(text) !== undefined;
}

/** Reads a currency code. Throws a RangeError for lower case and unknown codes. */
export function parseCurrencyCode(text: string): CurrencyCode {
  if (!isCurrencyCode(text)) {
    throw new RangeError(`"${text.slice(0, 20)}" is not a currency code of ISO 4217 such as USD`);
  }
  return text;
}

/** How many decimal digits the minor unit has: 2 for cents, 0 where there is none. */
export function minorUnitDigits(currency: CurrencyCode): number {
  const exponent = exponentOrNone(currency);
  if (exponent === undefined) throw new RangeError(`${currency} is not a currency code of ISO 4217`);
  return exponent;
}

function exponentOrNone(text: string): number | undefined {
  const known = exponents.get(text);
  if (known !== undefined) return known;
  // Only codes of the list are remembered, so that strange input cannot fill the map.
  if (!/^[A-Z]{3}$/.test(text) || !Intl.supportedValuesOf('currency').includes(text)) return undefined;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: text,
  }).resolvedOptions();
  const exponent = standardExponents[text] ?? maximumFractionDigits ?? 2;
  exponents.set(text, exponent);
  return exponent;
}
