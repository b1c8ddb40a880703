import { type Decimal, decimal } from '#lib/decimal/index.ts';

/** A number written in figures, with every value that its separators allow: “1.500” is 1500 or 1.5. */
export type WrittenNumber = { written: string; readings: Decimal[] };

const space = "[ \\u00a0\\u202f’']";
// A figure that hangs on letters, a slash, a colon or a hyphen is a code, an ordinal, a date or an hour.
const figures = new RegExp(
  `(?<![\\p{L}\\p{N}_./:#-])\\d(?:\\d|[.,](?=\\d)|${space}(?=\\d{3}(?!\\d)))*(?![/:-]\\d)`,
  'gu',
);

/** The numbers that a text of this language writes in figures; numbers in words are not read, nor those in `except`. */
export function numbersIn(
  text: string,
  locale: string,
  except: (written: string) => boolean = () => false,
): WrittenNumber[] {
  return [...text.matchAll(figures)].flatMap(({ 0: written, index }) => {
    const after = text.slice(index + written.length);
    const { scale, length } = scaleOf(after, locale);
    const tail = after.slice(length);
    if (/^(?:[\p{L}\p{N}/]|\.?[ºª°])/u.test(tail)) return [];
    if (length === 0 && !/^\s?%/.test(after) && except(written)) return [];
    const readings = readingsOf(written, locale).map((value) => value.times(scale));
    return readings.length === 0 ? [] : [{ written: written + after.slice(0, length), readings }];
  });
}

function readingsOf(written: string, locale: string): Decimal[] {
  const plain = written.replaceAll(/[ \u00a0\u202f’']/g, '');
  if (!/[.,]/.test(plain)) return [decimal(plain)];
  const { group } = separatorsOf(locale);
  const isGrouped = /^\d{1,3}(?:([.,])\d{2,3})(?:\1\d{2,3})*$/.test(plain) && /[.,]\d{3}$/.test(plain);
  const grouped = isGrouped ? [decimal(plain.replaceAll(/[.,]/g, ''))] : [];
  const parts = /^(\d+|\d{1,3}(?:([.,])\d{2,3})+)([.,])(\d+)$/.exec(plain);
  const isDecimal = parts !== null && parts[2] !== parts[3];
  const fraction = isDecimal
    ? [decimal(`${(parts[1] ?? '').replaceAll(/[.,]/g, '')}.${parts[4] ?? '0'}`)]
    : [];
  return plain.includes(group) ? [...grouped, ...fraction] : [...fraction, ...grouped];
}

type Scale = { words: string; scale: Decimal };
type Form = { group: string; scales: Scale[] };

// Making a format takes longer than using it a hundred times.
const forms = new Map<string, Form>();

function separatorsOf(locale: string): Form {
  const known = forms.get(locale) ?? formOf(locale);
  forms.set(locale, known);
  return known;
}

/** What the language calls a thousand, a million and so on, and what separates its thousands. */
function formOf(locale: string): Form {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345_678.9);
  const scales = (['long', 'short'] as const).flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
    return [3, 6, 9, 12].flatMap((power) => {
      return [1, 2].flatMap((count) => {
        const said = format.formatToParts(count * 10 ** power);
        const words = said.find(({ type }) => type === 'compact')?.value;
        const isWhole = said.some(({ type, value }) => type === 'integer' && value === String(count));
        return words === undefined || !isWhole ? [] : [{ words, scale: decimal(`1${'0'.repeat(power)}`) }];
      });
    });
  });
  return {
    group: parts.find(({ type }) => type === 'group')?.value ?? ',',
    scales: scales.toSorted((a, b) => b.words.length - a.words.length),
  };
}

function scaleOf(after: string, locale: string): { scale: Decimal; length: number } {
  const blank = /^\s?/.exec(after)?.[0].length ?? 0;
  const rest = after.slice(blank);
  const found = separatorsOf(locale).scales.find(
    ({ words }) => rest.startsWith(words) && !/^\p{L}/u.test(rest.slice(words.length)),
  );
  return found === undefined
    ? { scale: decimal('1'), length: 0 }
    : { scale: found.scale, length: blank + found.words.length };
}

/** Whether two numbers can be the same; of lengths of time also months beside years. */
export function canBeSame(one: WrittenNumber, other: WrittenNumber): boolean {
  const isYears = (years: Decimal, months: Decimal) => months.lte(mostMonths) && months.eq(years.times('12'));
  return one.readings.some((a) => other.readings.some((b) => a.eq(b) || isYears(a, b) || isYears(b, a)));
}

const mostMonths = '1200';
