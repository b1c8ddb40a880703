import { Temporal } from 'temporal-polyfill';

/** A calendar date without a time and without a zone: the only date type of Minka. */
export type PlainDate = Temporal.PlainDate;

/** A moment on the time line; it becomes a date only together with a time zone. */
export type Instant = Temporal.Instant;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an ISO date such as `2026-06-30`. Throws a RangeError for any other text, 30 February included. */
export function parsePlainDate(text: string): PlainDate {
  if (!isoDate.test(text)) throw new RangeError(`"${text}" is not a date written as YYYY-MM-DD`);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new RangeError(`"${text}" is not a day of the calendar`);
  }
}

/** Whether `parsePlainDate` would accept the text: for schemas. */
export function isPlainDate(text: string): boolean {
  try {
    parsePlainDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date on which an instant falls for people who live in the time zone. */
export function dateIn(instant: Instant, timeZone: string): PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The first instant of the day in the time zone. */
export function startOfDay(date: PlainDate, timeZone: string): Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}

/** The first instant that is too late for something due on the day: the start of the next day in the zone. */
export function endOfDay(date: PlainDate, timeZone: string): Instant {
  return startOfDay(date.add({ days: 1 }), timeZone);
}

/** Order of two dates, for `sort`: negative when the first is earlier. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}

/** The earlier of two dates. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return compareDates(a, b) <= 0 ? a : b;
}

/** The later of two dates. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return compareDates(a, b) >= 0 ? a : b;
}
