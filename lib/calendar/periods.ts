import { addDays, addMonths } from './arithmetic.ts';
import { compareDates, earlierOf, type PlainDate } from './plain-date.ts';
import { requireWhole } from './require-whole.ts';

/** The length of one period, in exactly one unit. */
export type Rhythm =
  | { readonly months: number }
  | { readonly quarters: number }
  | { readonly years: number }
  | { readonly days: number };

/** One period; both days belong to it. */
export interface Period {
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What to cut into periods; `until` is the last day that counts. */
export interface PeriodsRequest {
  readonly start: PlainDate;
  readonly every: Rhythm;
  readonly until: PlainDate;
}

/**
 * Consecutive periods from the start on, each boundary computed from the start. The last one is cut at `until`;
 * there is none when `until` is before the start.
 */
export function periods({ start, every, until }: PeriodsRequest): Period[] {
  const boundary = boundaries(start, every);
  const found: Period[] = [];
  for (let number = 1, from = start; compareDates(from, until) <= 0; number += 1) {
    const next = boundary(number);
    found.push({ number, from, to: earlierOf(addDays(next, -1), until) });
    from = next;
  }
  return found;
}

function boundaries(start: PlainDate, every: Rhythm): (periodsDone: number) => PlainDate {
  if ('days' in every) {
    const days = requirePositive(every.days, 'days');
    return (done) => addDays(start, days * done);
  }
  const months = requirePositive(monthsOf(every), 'months');
  return (done) => addMonths(start, months * done);
}

function monthsOf(every: Exclude<Rhythm, { readonly days: number }>): number {
  if ('months' in every) return every.months;
  return 'quarters' in every ? every.quarters * 3 : every.years * 12;
}

function requirePositive(count: number, unit: string): number {
  if (requireWhole(count, unit) < 1) throw new RangeError(`a period lasts at least one of its ${unit}`);
  return count;
}
