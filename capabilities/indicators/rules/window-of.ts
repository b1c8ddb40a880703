import type { PlainDate } from '#lib/calendar/index.ts';
import type { Bar } from './bars.ts';

/** The days on which a promise can be kept; without an end it can be kept late. */
export type Window = Readonly<{ from: PlainDate; until: PlainDate | null }>;

/** One condition of a promise, as far as it says when it is judged. */
export type Asked = Readonly<{ measure: string; bars: readonly Bar[] }>;

export type Promising = Readonly<{
  due: PlainDate | null;
  begins: PlainDate | null;
  recurs: boolean;
  asks: readonly Asked[];
}>;

/**
 * When a promise is judged. "By month 6" is kept on the first day on which it holds. On its own date are judged: what
 * comes back each period, on the day the period closes; what must not be more than something, which holds at first; and
 * what an earlier date of the same indicator asked for already, which must hold still. Null where no day is known.
 */
export function windowOf(
  { due, begins, recurs, asks }: Promising,
  earlier: readonly Promising[],
): Window | null {
  if (recurs) return due === null ? null : { from: due, until: due };
  const isOnItsDay =
    asks.some(({ bars }) => bars.some(({ kind }) => kind === 'ceiling')) || repeats(asks, earlier);
  if (isOnItsDay) return due === null ? null : { from: due, until: null };
  return begins === null ? null : { from: begins, until: null };
}

function repeats(asks: readonly Asked[], earlier: readonly Promising[]): boolean {
  return asks.some(({ measure, bars }) =>
    earlier
      .flatMap((promise) => promise.asks)
      .some((before) => before.measure === measure && bars.every((bar) => isNoHarder(bar, before.bars))),
  );
}

function isNoHarder(bar: Bar, than: readonly Bar[]): boolean {
  return than.some((before) => {
    if (bar.kind === 'yes' || before.kind === 'yes') return bar.kind === before.kind;
    return bar.kind === before.kind && bar.value.lte(before.value);
  });
}
