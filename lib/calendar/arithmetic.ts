import type { PlainDate } from './plain-date.ts';
import { requireWhole } from './require-whole.ts';

/** The anchor is day 0: 31 October plus 60 days is 30 December. */
export function addDays(anchor: PlainDate, days: number): PlainDate {
  return anchor.add({ days: requireWhole(days, 'days') });
}

/**
 * The same day of the month so many months later, or the last day of a month that is too short. Always ask from
 * the original anchor: 31 January plus 2 months is 31 March, but one month added twice would lose two days.
 */
export function addMonths(anchor: PlainDate, months: number): PlainDate {
  return anchor.add({ months: requireWhole(months, 'months') }, { overflow: 'constrain' });
}

/** Three months for each quarter, computed from the anchor. */
export function addQuarters(anchor: PlainDate, quarters: number): PlainDate {
  return addMonths(anchor, requireWhole(quarters, 'quarters') * 3);
}

/** Twelve months for each year, computed from the anchor. */
export function addYears(anchor: PlainDate, years: number): PlainDate {
  return addMonths(anchor, requireWhole(years, 'years') * 12);
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}
