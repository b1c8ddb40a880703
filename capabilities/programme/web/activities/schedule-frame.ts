import { daysFrom } from '#kernel/i18n/format-date.ts';

/** The time that a schedule shows. */
export type ScheduleFrame = {
  /** Last month of the schedule. */
  months: number;
  /** First day of month 1; null where it is not known yet. */
  start: string | null;
  /** The day that is looked at. */
  at: string;
};

const daysOfMonth = 365.25 / 12;

/** Where months begin or end, as a part of the schedule's width: month 0 is its left edge. */
export function placeOfMonth(month: number, { months }: ScheduleFrame): number {
  return Math.min(1, Math.max(0, month / months));
}

/** Where the day that is looked at lies; undefined before the first month and after the last one. */
export function placeOfDay({ months, start, at }: ScheduleFrame): number | undefined {
  if (start === null) return undefined;
  const place = daysFrom(start, at) / (months * daysOfMonth);
  return place >= 0 && place <= 1 ? place : undefined;
}

export type Years = { year: number; from: number; to: number }[];

/** The years of a schedule, the last one cut where the schedule ends; places as parts of its width. */
export function yearsOf(frame: ScheduleFrame): Years {
  return Array.from({ length: Math.ceil(frame.months / 12) }, (_, index) => ({
    year: index + 1,
    from: placeOfMonth(index * 12, frame),
    to: placeOfMonth((index + 1) * 12, frame),
  }));
}

/** For the style sheet: a part of the width as a percentage. */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
