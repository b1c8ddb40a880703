export { addDays, addMonths, addQuarters, addYears, daysBetween } from './arithmetic.ts';
export { type Period, type PeriodsRequest, periods, type Rhythm } from './periods.ts';
export {
  compareDates,
  dateIn,
  earlierOf,
  endOfDay,
  type Instant,
  isPlainDate,
  laterOf,
  type PlainDate,
  parsePlainDate,
  startOfDay,
} from './plain-date.ts';
export { monthEnd, monthStart, programmeMonthOf, yearEnd, yearStart } from './programme-months.ts';
export { isReckonedDate, reckonedYears } from './reckoned-years.ts';
export { addWorkingDays, rollToWorkingDay, type WorkingCalendar } from './working-days.ts';
