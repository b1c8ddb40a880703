import { addMonths, compareDates, type PlainDate } from '#lib/calendar/index.ts';

/** A day on which a value is told, and why that day. */
export type ComparedDay = Readonly<{
  on: PlainDate;
  why: 'asked' | 'due' | 'month_before' | 'quarter_before';
}>;

/** Three days to tell a value on, the earliest first: the day asked, the due date once it has passed, and earlier ones. */
export function daysToCompare(at: PlainDate, due: PlainDate | null): readonly ComparedDay[] {
  const monthBefore = addMonths(at, -1);
  const hasPassed = due !== null && compareDates(due, at) < 0;
  const days: ComparedDay[] = [
    hasPassed ? { on: due, why: 'due' } : { on: addMonths(at, -3), why: 'quarter_before' },
    { on: monthBefore, why: 'month_before' },
    { on: at, why: 'asked' },
  ];
  return days.sort((a, b) => compareDates(a.on, b.on));
}
