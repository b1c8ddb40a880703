import { addDays, addMonths } from './arithmetic.ts';
import { compareDates, type PlainDate } from './plain-date.ts';
import { requireWhole } from './require-whole.ts';

/** First day of programme month n; month 1 begins on the start date itself. */
export function monthStart(start: PlainDate, month: number): PlainDate {
  return addMonths(start, requireWhole(month, 'programme months') - 1);
}

/** Last day of programme month n, the day on which "by month n" is due. */
export function monthEnd(start: PlainDate, month: number): PlainDate {
  return addDays(monthStart(start, month + 1), -1);
}

/** The programme month in which a date falls; zero or negative before the start. */
export function programmeMonthOf(start: PlainDate, date: PlainDate): number {
  const calendarMonths = (date.year - start.year) * 12 + date.month - start.month;
  // Whole calendar months apart is right or one too many, because a month may begin on a later day than the date.
  return compareDates(monthStart(start, calendarMonths + 1), date) <= 0 ? calendarMonths + 1 : calendarMonths;
}

/** First day of programme year n. */
export function yearStart(start: PlainDate, year: number): PlainDate {
  return monthStart(start, (requireWhole(year, 'programme years') - 1) * 12 + 1);
}

/** Last day of programme year n. */
export function yearEnd(start: PlainDate, year: number): PlainDate {
  return monthEnd(start, requireWhole(year, 'programme years') * 12);
}
