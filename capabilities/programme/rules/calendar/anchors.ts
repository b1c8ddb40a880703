import {
  addDays,
  addMonths,
  addQuarters,
  addWorkingDays,
  addYears,
  monthEnd,
  type PlainDate,
  parsePlainDate,
  type WorkingCalendar,
} from '#lib/calendar/index.ts';
import type { Programme } from '../format/programme.ts';
import type { Length, Timing } from '../format/timing.ts';

/** The dates from which everything else is counted. */
export type Anchors = {
  signedOn: PlainDate;
  /** True while nobody has stated the signature: neither the files nor a recorded signing. */
  assumed: boolean;
  /** First day of programme month 1; null while its event has not come. */
  start: PlainDate | null;
  /** Dates of the events that are known. */
  events: ReadonlyMap<string, PlainDate>;
  /** Events that were recorded, in the order of their days. */
  occurrences: readonly Occurrence[];
};

/**
 * The anchors of a programme. The files' own signature comes first, then the recorded one; without either the calendar
 * counts from `assumedSignedOn`, and says so.
 */
export function anchorsOf(
  programme: Programme,
  assumedSignedOn: PlainDate,
  occurrences: readonly Occurrence[] = [],
): Anchors {
  const stated = statedSignature(programme) ?? occurrences.find(({ event }) => event === 'signature')?.on;
  const signedOn = stated === undefined ? assumedSignedOn : parsePlainDate(stated);
  const known = new Map<string, PlainDate>();
  // An event that comes again counts from its first time; what it is due at each time, asks for all of them.
  for (const { event, on } of occurrences.toReversed()) known.set(event, parsePlainDate(on));
  for (const { id, on } of programme.programme.events)
    if (on !== undefined) known.set(id, parsePlainDate(on));
  known.set('signature', signedOn);
  const start = known.get('start') ?? startOf(programme, known);
  if (start !== null) known.set('start', start);
  return { signedOn, assumed: stated === undefined, start, events: known, occurrences };
}

/** An event of the agreement that came about: one of programme.yaml, or a threshold that was passed. */
export type Occurrence = Readonly<{ event: string; on: string }>;

/** The day of the signature, where the files state it. */
export function statedSignature({ programme }: Programme): string | undefined {
  return programme.dates.signed ?? programme.events.find(({ id }) => id === 'signature')?.on;
}

function startOf(programme: Programme, known: ReadonlyMap<string, PlainDate>): PlainDate | null {
  const { start } = programme.programme.dates;
  if (typeof start === 'string') return parsePlainDate(start);
  const anchor = known.get(start.after);
  if (anchor === undefined) return null;
  return start.plus === undefined ? anchor : addLength(anchor, start.plus, workingCalendarOf(programme));
}

export function workingCalendarOf(programme: Programme): WorkingCalendar {
  const { working_days, holidays } = programme.programme;
  return { workingDays: working_days, holidays: holidays.map(parsePlainDate) };
}

/** The anchor is day 0 and every length is counted from it, never from an earlier result. */
export function addLength(anchor: PlainDate, length: Length, calendar: WorkingCalendar): PlainDate {
  if (length.days !== undefined) return addDays(anchor, length.days);
  if (length.working_days !== undefined) return addWorkingDays(anchor, length.working_days, calendar);
  if (length.months !== undefined) return addMonths(anchor, length.months);
  if (length.quarters !== undefined) return addQuarters(anchor, length.quarters);
  return addYears(anchor, length.years ?? 0);
}

type Exceptions = NonNullable<Extract<Timing, { after: string }>['except']>;

/** A length that is different where the anchor falls into one period of the year, such as the yearly closing. */
export function lengthAt(anchor: PlainDate, usual: Length, exceptions: Exceptions | undefined): Length {
  const day = anchor.toString().slice(5);
  const applies = exceptions?.find(({ from, to }) =>
    from <= to ? day >= from && day <= to : day >= from || day <= to,
  );
  return applies?.length ?? usual;
}

/** Last day of a period of the agreement, such as execution; null while its own first day is unknown. */
export function periodEnd(programme: Programme, anchors: Anchors, id: string): PlainDate | null {
  const period = programme.programme.periods.find((candidate) => candidate.id === id);
  if (period === undefined) return null;
  const from = anchors.events.get(period.from);
  return from === undefined ? null : monthEnd(from, period.months);
}
