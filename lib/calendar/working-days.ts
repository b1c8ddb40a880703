import { addDays } from './arithmetic.ts';
import type { PlainDate } from './plain-date.ts';
import { requireWhole } from './require-whole.ts';

/** Which days people work. */
export interface WorkingCalendar {
  /** Days of the week by ISO number: 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly PlainDate[];
}

/**
 * Counts working days after the anchor (before it, when negative). The anchor is day 0 whether or not it is worked;
 * zero working days is therefore the anchor itself.
 */
export function addWorkingDays(anchor: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  requireWhole(count, 'working days');
  const isWorked = workedDays(calendar);
  const step = count < 0 ? -1 : 1;
  let date = anchor;
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, step);
    if (isWorked(date)) left -= 1;
  }
  return date;
}

/** Moves a date that is not worked to the nearest worked day after or before it; a worked date stays. */
export function rollToWorkingDay(
  date: PlainDate,
  direction: 'after' | 'before',
  calendar: WorkingCalendar,
): PlainDate {
  const isWorked = workedDays(calendar);
  const step = direction === 'after' ? 1 : -1;
  let rolled = date;
  while (!isWorked(rolled)) rolled = addDays(rolled, step);
  return rolled;
}

function workedDays(calendar: WorkingCalendar): (date: PlainDate) => boolean {
  const weekdays = new Set(calendar.workingDays);
  if (![1, 2, 3, 4, 5, 6, 7].some((day) => weekdays.has(day))) {
    throw new RangeError('a working calendar needs at least one working day from 1 (Monday) to 7 (Sunday)');
  }
  const holidays = new Set(calendar.holidays.map((holiday) => holiday.toString()));
  return (date) => weekdays.has(date.dayOfWeek) && !holidays.has(date.toString());
}
