import { type Decimal, decimal, divideDecimal } from '#lib/decimal/index.ts';

/** A comparison of a target as the files write it: `{ at_least: "20" }`, `{ at_most: "3%" }`, `{ yes: true }`. */
export type Compared = Readonly<{
  is?: string | number | undefined;
  at_least?: string | number | undefined;
  at_most?: string | number | undefined;
  less_than?: string | number | undefined;
  more_than?: string | number | undefined;
  about?: string | number | undefined;
  yes?: true | undefined;
}>;

/** What a value is held against. A share is a part of one. */
export type Bar =
  | Readonly<{ kind: 'yes' }>
  | Readonly<{ kind: 'floor' | 'ceiling'; value: Decimal; isStrict: boolean; isShare: boolean }>;

/**
 * The bars of a condition. A number with no word of comparison, or with "about", is reached like "at least", or like "at
 * most" where less is better: who trains 12 people of 10 has kept the promise.
 */
export function barsOf(condition: Compared, better: 'higher' | 'lower'): readonly Bar[] {
  const usual = better === 'higher' ? 'floor' : 'ceiling';
  const bars: (Bar | undefined)[] = [
    condition.yes === true ? { kind: 'yes' } : undefined,
    bar(condition.at_least, 'floor', false),
    bar(condition.more_than, 'floor', true),
    bar(condition.at_most, 'ceiling', false),
    bar(condition.less_than, 'ceiling', true),
    bar(condition.is, usual, false),
    bar(condition.about, usual, false),
  ];
  return bars.filter((one) => one !== undefined);
}

function bar(
  written: string | number | undefined,
  kind: 'floor' | 'ceiling',
  isStrict: boolean,
): Bar | undefined {
  if (written === undefined) return undefined;
  const text = String(written);
  const isShare = text.endsWith('%');
  const value = isShare ? divideDecimal(decimal(text.slice(0, -1)), decimal('100')) : decimal(text);
  return { kind, value, isStrict, isShare };
}

/** A value of a measure, and of how many it is where that is known. */
export type Value = Readonly<{ value: string | null; outOf?: string | undefined }>;

/** Whether a value is on the right side of every bar. Where nothing can be said, it is not. */
export function meets(value: Value, bars: readonly Bar[]): boolean {
  return value.value !== null && bars.every((one) => meetsBar(value, one));
}

function meetsBar({ value, outOf }: Value, one: Bar): boolean {
  const amount = amountOf(value);
  // A count has come about once all of those there are to be are there.
  if (one.kind === 'yes') {
    const all = amountOf(outOf ?? null);
    return value === 'yes' || (amount !== null && all?.gt('0') === true && amount.gte(all));
  }
  if (amount === null) return false;
  const side = amount.cmp(one.value) * (one.kind === 'floor' ? 1 : -1);
  return one.isStrict ? side > 0 : side >= 0;
}

/** The value as a number; null where it is none. */
export function amountOf(value: string | null): Decimal | null {
  return value === null || !/^-?\d+(\.\d+)?$/.test(value) ? null : decimal(value);
}
