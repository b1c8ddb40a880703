import { type Decimal, decimal, divideDecimal, roundDecimal } from '#lib/decimal/index.ts';
import { amountOf, type Bar, type Value } from './bars.ts';

/** A value on the way to its target, each as a place between 0 and 100; `pace` is where it should be on the day. */
export type Track = Readonly<{ value: number; target: number; pace: number | null }>;

type Tracked = Value & Readonly<{ expected: Decimal | null }>;

/** Where a value stands on its way; null where nothing can be drawn. */
export function trackOf(tracked: Tracked, bars: readonly Bar[]): Track | null {
  const [bar] = bars;
  const amount = amountOf(tracked.value);
  if (bar === undefined || tracked.value === null) return null;
  if (bar.kind === 'yes') return { value: shareOfYes(tracked, amount), target: 100, pace: null };
  if (amount === null) return null;
  // A share is drawn on its own scale, an amount on that of its target.
  const all = largest([amount, bar.value, ...(bar.isShare ? [decimal('1')] : [])]);
  const { expected } = tracked;
  return {
    value: placeOn(all, amount),
    target: placeOn(all, bar.value),
    pace: expected === null ? null : placeOn(all, expected),
  };
}

function shareOfYes({ value, outOf }: Value, amount: Decimal | null): number {
  const all = amountOf(outOf ?? null);
  if (value === 'yes') return 100;
  return amount === null || all === null ? 0 : Math.min(100, placeOn(all, amount));
}

function largest(values: readonly Decimal[]): Decimal {
  return values.reduce((most, value) => (value.gt(most) ? value : most), decimal('0'));
}

function placeOn(all: Decimal, value: Decimal): number {
  if (all.lte('0') || value.lte('0')) return 0;
  return Number(roundDecimal(divideDecimal(value.times('100'), all), 0).toFixed());
}
