import { type Decimal, decimal } from './decimal.ts';

/** The signs with which a file writes its numbers: stated, never guessed, because `1,362` can be read in two ways. */
export interface Separators {
  readonly decimal: string;
  /** Between groups of three digits; an empty text when the file does not group. */
  readonly group: string;
}

/** `1,362.00` */
export const pointSeparators: Separators = { decimal: '.', group: ',' };

/** `1.362,00` */
export const commaSeparators: Separators = { decimal: ',', group: '.' };

/** A printed number as it was read. */
export interface PrintedNumber {
  readonly value: Decimal;
  /** Digits printed after the decimal sign: `1,362.00` has two, and says more than `1,362`. */
  readonly decimals: number;
}

/** Reads a printed number. Throws a RangeError that quotes what was found. */
export function parsePrintedNumber(text: string, separators: Separators = pointSeparators): PrintedNumber {
  const negative = /^[-−–]/.test(text);
  const unsigned = negative ? text.slice(1) : text;
  const [whole = '', fraction, ...rest] = unsigned.split(separators.decimal);
  const digits = withoutGroups(whole, separators.group);
  if (digits === undefined || rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    throw new RangeError(
      `"${text.slice(0, 40)}" is not a number written with "${separators.group}" between groups and "${separators.decimal}" before decimals`,
    );
  }
  const plain = fraction === undefined ? digits : `${digits}.${fraction}`;
  return { value: decimal(negative ? `-${plain}` : plain), decimals: fraction?.length ?? 0 };
}

/** Whether `parsePrintedNumber` would accept the text. */
export function isPrintedNumber(text: string, separators: Separators = pointSeparators): boolean {
  try {
    parsePrintedNumber(text, separators);
    return true;
  } catch {
    return false;
  }
}

function withoutGroups(whole: string, group: string): string | undefined {
  if (/^\d+$/.test(whole)) return whole;
  if (group === '') return undefined;
  const groups = whole.split(group);
  const [first = '', ...others] = groups;
  const isGrouped =
    /^\d{1,3}$/.test(first) && others.length > 0 && others.every((digits) => /^\d{3}$/.test(digits));
  return isGrouped ? groups.join('') : undefined;
}
