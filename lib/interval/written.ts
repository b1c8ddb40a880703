import { type Decimal, decimal, decimalPlaces, roundDecimal } from '#lib/decimal/index.ts';
import type { Comparison } from './comparison.ts';
import type { Expression, Operation } from './expression.ts';
import type { Display } from './measured.ts';
import { type ArithmeticWords, arithmeticWords } from './words.ts';

/** For whom the arithmetic is written. */
export interface WritingOptions {
  /** The regional form, such as `es-PE`; it also chooses the words. */
  readonly locale: string;
  readonly words?: ArithmeticWords;
}

const signs = { sum: ' + ', difference: ' − ', product: ' × ', quotient: ' ÷ ' } as const;
const strength = { sum: 1, difference: 1, product: 2, quotient: 2, term: 3 } as const;
const mostDecimals = 4;
const roundedDecimals = 2;

/** The left side alone: `120 × 1,362`. */
export function writtenCalculation(expression: Expression, { locale }: WritingOptions): string {
  if (expression.kind === 'term') return writtenTerm(expression, locale);
  return expression.parts
    .map((part, index) => {
      const text = writtenCalculation(part, { locale });
      return needsBrackets(expression, part, index) ? `(${text})` : text;
    })
    .join(signs[expression.kind]);
}

/** The calculation with its result: `120 × 1,362 = 163,440`, or `≈` where the result is shown rounded. A lone number is only itself. */
export function written(expression: Expression, options: WritingOptions): string {
  const calculation = writtenCalculation(expression, options);
  if (expression.kind === 'term') return calculation;
  const sign = isShownWhole(expression.value, expression.display) ? '=' : '≈';
  return `${calculation} ${sign} ${writtenValue(expression, options.locale)}`;
}

/** Both sides, their difference and what rounding can explain: `120 × 1,362 = 163,440; printed 163,400; difference 40; rounding explains up to 60.5`. */
export function writtenComparison(comparison: Comparison, options: WritingOptions): string {
  const words = options.words ?? arithmeticWords(options.locale);
  const { computed, stated, difference, explainsUpTo } = comparison;
  const display = computed.display === 'percent' && stated.display === 'percent' ? 'percent' : 'number';
  const distance = (value: Decimal) => {
    const text = writtenNumber(value, display, 0, options.locale).replace(/\s?%$/, '');
    return display === 'percent' ? `${text} ${words.percentagePoints}` : text;
  };
  return [
    written(computed, options),
    stated.kind === 'term' ? `${words.printed} ${written(stated, options)}` : written(stated, options),
    difference.eq('0') ? words.noDifference : `${words.difference} ${distance(difference)}`,
    explainsUpTo.eq('0') ? words.nothingRounded : `${words.explainsUpTo} ${distance(explainsUpTo)}`,
  ].join('; ');
}

/** A number in a regional form, exact: with at least so many decimals and as many as it needs, up to four. */
export function writtenNumber(value: Decimal, display: Display, decimals: number, locale: string): string {
  const shown = display === 'percent' ? value.times(decimal('100')) : value;
  const needed = decimalPlaces(shown);
  const places = Math.max(decimals, needed > mostDecimals ? roundedDecimals : needed);
  const format = formatWith(locale, places);
  // Intl reads digits in a text exactly; its type wants a template of a number, which toFixed always writes.
  const digits = roundDecimal(shown, places).toFixed(places) as Intl.StringNumericLiteral;
  return display === 'percent' ? `${format.format(digits)}%` : format.format(digits);
}

// Making a format takes longer than writing thousands of numbers with it.
const formats = new Map<string, Intl.NumberFormat>();

function formatWith(locale: string, places: number): Intl.NumberFormat {
  const key = `${locale} ${places}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: 'always',
  });
  formats.set(key, format);
  return format;
}

function writtenTerm(expression: Exclude<Expression, Operation>, locale: string): string {
  const number = writtenValue(expression, locale);
  return expression.label === undefined ? number : `${expression.label} ${number}`;
}

function writtenValue({ value, display, decimals }: Expression, locale: string): string {
  return writtenNumber(value, display, decimals, locale);
}

function isShownWhole(value: Decimal, display: Display): boolean {
  return decimalPlaces(display === 'percent' ? value.times(decimal('100')) : value) <= mostDecimals;
}

function needsBrackets(whole: Operation, part: Expression, index: number): boolean {
  if (part.kind === 'term') return index > 0 && part.label === undefined && part.value.lt('0');
  if (strength[part.kind] < strength[whole.kind]) return true;
  // Subtraction and division read from the left: what stands on their right must be held together.
  const bindsLeft = whole.kind === 'difference' || whole.kind === 'quotient';
  return bindsLeft && index > 0 && strength[part.kind] === strength[whole.kind];
}
