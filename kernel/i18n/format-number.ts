/** A number written as digits ("1362.00"), so that no value passes through a float on its way to the reader. */
export type Digits = string;

export type NumberStyle = {
  /** Exactly so many decimals; without it as many as the value has, up to 20. */
  readonly decimals?: number;
  readonly notation?: 'standard' | 'compact';
  readonly sign?: 'auto' | 'always';
};

/**
 * A number in the reader's regional form, with a true minus sign.
 *
 * @param tag a language tag; the programme's file names the region ("es-PE" writes 652,629.50, "es" writes 652.629,50)
 */
export function formatNumber(value: Digits | number | bigint, tag: string, style: NumberStyle = {}): string {
  return withTrueMinus(numberFormat(tag, style, 'decimal').format(exact(value)));
}

/**
 * A share ("0.2646") as a percentage ("26.46%"), without the space that some locales set before the sign, as agreements print it.
 */
export function formatShare(ratio: Digits | number, tag: string, style: NumberStyle = {}): string {
  const text = numberFormat(tag, style, 'percent').format(exact(ratio));
  return withTrueMinus(text).replace(/\s+%/u, '%');
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(tag: string, style: NumberStyle, kind: 'decimal' | 'percent'): Intl.NumberFormat {
  const key = [tag, kind, style.decimals, style.notation, style.sign].join('|');
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(tag, {
    style: kind,
    minimumFractionDigits: style.decimals ?? 0,
    maximumFractionDigits: style.decimals ?? (style.notation === 'compact' ? 1 : 20),
    notation: style.notation ?? 'standard',
    signDisplay: style.sign ?? 'auto',
    // Four digits are grouped too (es would write 1362), so that a column of amounts reads evenly.
    useGrouping: 'always',
  });
  formats.set(key, format);
  return format;
}

function exact(value: Digits | number | bigint): number | bigint | Intl.StringNumericLiteral {
  if (typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value)) {
    throw new RangeError(`Not a plain decimal number: "${value}"`);
  }
  // The pattern above is what Intl calls a numeric literal; the type cannot say so.
  return value as number | bigint | Intl.StringNumericLiteral;
}

function withTrueMinus(text: string): string {
  return text.replace('-', '\u2212');
}
