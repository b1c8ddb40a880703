import {
  compareDates,
  earlierOf,
  laterOf,
  monthEnd,
  type PlainDate,
  parsePlainDate,
  type WorkingCalendar,
  yearEnd,
} from '#lib/calendar/index.ts';
import type { Programme } from '../format/programme.ts';
import type { Threshold, Timing } from '../format/timing.ts';
import { type Anchors, addLength, lengthAt, periodEnd } from './anchors.ts';
import { type Closing, closings } from './closings.ts';

/** What would set a date that is not known yet: the timing itself, and what it counts from where it does not say so. */
export type WaitsFor = { timing: Timing; from?: string };

/** One date of a timing. A date with `waitsFor` is the latest one: something may come earlier. */
export type Resolved = { due: PlainDate | null; waitsFor: WaitsFor[]; period?: Closing };

/** What a timing needs besides the anchors: the other obligations and what indicators promise. */
export type Lookup = {
  programme: Programme;
  anchors: Anchors;
  calendar: WorkingCalendar;
  /** Timing of another obligation, by its clause id. */
  obligation: (id: string) => Timing | undefined;
  /** Timing by which an indicator promises a subject. */
  promised: (subject: string) => Timing | undefined;
};

/** All dates of a timing: one, or one for each occurrence of a recurring one. */
export function resolveTiming(timing: Timing, lookup: Lookup): Resolved[] {
  if ('every' in timing) return resolveRecurring(timing, lookup);
  if ('at_each' in timing) return resolveEach(timing, lookup);
  return [resolveOnce(timing, lookup)];
}

function resolveRecurring(timing: Extract<Timing, { every: unknown }>, lookup: Lookup): Resolved[] {
  const found = closings(timing, lookup);
  if (found === null) return [waiting(timing, timing.from ?? 'start')];
  return found.map((period) => {
    if (timing.plus === undefined) return { due: period.to, waitsFor: [], period };
    const length = lengthAt(period.to, timing.plus, timing.except);
    return { due: addLength(period.to, length, lookup.calendar), waitsFor: [], period };
  });
}

type OneTime = Exclude<Timing, { every: unknown } | { at_each: string }>;

/** Due on the day of each occurrence, as far as they have come. */
function resolveEach(timing: { at_each: string }, { anchors }: Lookup): Resolved[] {
  const came = anchors.occurrences.filter(({ event }) => event === timing.at_each);
  return came.length === 0 ? [waiting(timing)] : came.map(({ on }) => known(parsePlainDate(on)));
}

function resolveThreshold(timing: { when: Threshold }, anchors: Anchors): Resolved {
  const passed = anchors.events.get(thresholdId(timing.when));
  return passed === undefined ? waiting(timing) : known(passed);
}

/**
 * The name under which it is recorded that money has passed a threshold: `disbursed.budget.total.at_least.95%`. Once
 * the ledger knows the money, the day is derived from it.
 */
export function thresholdId({ what, in: base, at_least, more_than }: Threshold): string {
  const bound = at_least === undefined ? `more_than.${more_than}` : `at_least.${at_least}`;
  return `${what}.${base}.${bound}`;
}

function resolveOnce(timing: OneTime, lookup: Lookup): Resolved {
  const { anchors } = lookup;
  if ('on' in timing) return known(parsePlainDate(timing.on));
  if ('month' in timing) return fromStart(timing, anchors, (start) => monthEnd(start, timing.month));
  if ('year' in timing) return fromStart(timing, anchors, (start) => yearEnd(start, timing.year));
  if ('end' in timing) return resolveEnd(timing, lookup);
  if ('after' in timing) return resolveAfter(timing, lookup);
  if ('before' in timing) return resolveBefore(timing, anchors);
  if ('with' in timing) return resolveWith(timing, lookup);
  if ('when' in timing) return resolveThreshold(timing, anchors);
  if ('earlier_of' in timing) return earliest(timing.earlier_of.map((part) => single(part, lookup)));
  return latest(timing.later_of.map((part) => single(part, lookup)));
}

function resolveEnd(timing: Extract<Timing, { end: string }>, lookup: Lookup): Resolved {
  const end = periodEnd(lookup.programme, lookup.anchors, timing.end);
  if (end === null)
    return waiting(timing, lookup.programme.programme.periods.find(({ id }) => id === timing.end)?.from);
  return known(timing.plus === undefined ? end : addLength(end, timing.plus, lookup.calendar));
}

function resolveAfter(timing: Extract<Timing, { after: string }>, lookup: Lookup): Resolved {
  const from = anchorDate(timing.after, lookup);
  if (from === null) return waiting(timing);
  return known(addLength(from, lengthAt(from, timing.plus, timing.except), lookup.calendar));
}

/** The day of an event, or the day by which an indicator promises a subject; null while neither is known. */
export function anchorDate(id: string, lookup: Lookup): PlainDate | null {
  const event = lookup.anchors.events.get(id);
  if (event !== undefined) return event;
  const promised = lookup.promised(id);
  return promised === undefined ? null : single(promised, lookup).due;
}

function resolveWith(timing: Extract<Timing, { with: string }>, lookup: Lookup): Resolved {
  const other = lookup.obligation(timing.with);
  if (other === undefined) return waiting(timing);
  const occurrences = resolveTiming(other, lookup);
  const chosen = occurrenceOf(timing, occurrences, lookup);
  // The period belongs to the other obligation: this one occurs once.
  if (chosen !== undefined) return { due: chosen.due, waitsFor: chosen.waitsFor };
  return waiting(timing);
}

/** `last_of_year` is the last occurrence whose period closes within that programme year. */
function occurrenceOf(
  timing: Extract<Timing, { with: string }>,
  occurrences: Resolved[],
  { anchors }: Lookup,
): Resolved | undefined {
  if (timing.occurrence !== 'last_of_year') return occurrences[(timing.occurrence ?? 1) - 1];
  if (anchors.start === null) return undefined;
  const end = yearEnd(anchors.start, timing.of_year ?? 1);
  return occurrences.findLast(({ period }) => period !== undefined && compareDates(period.to, end) <= 0);
}

function resolveBefore(timing: { before: string }, anchors: Anchors): Resolved {
  const date = anchors.events.get(timing.before);
  return date === undefined ? waiting(timing) : known(date);
}

/** A recurring timing inside another one stands for its first occurrence. */
function single(timing: Timing, lookup: Lookup): Resolved {
  return resolveTiming(timing, lookup)[0] ?? { due: null, waitsFor: [] };
}

function earliest(parts: Resolved[]): Resolved {
  return { due: chosenDate(parts, earlierOf), waitsFor: parts.flatMap((part) => part.waitsFor) };
}

function latest(parts: Resolved[]): Resolved {
  const waitsFor = parts.flatMap((part) => part.waitsFor);
  return { due: waitsFor.length > 0 ? null : chosenDate(parts, laterOf), waitsFor };
}

function chosenDate(parts: Resolved[], choose: (a: PlainDate, b: PlainDate) => PlainDate): PlainDate | null {
  const dates = parts.flatMap(({ due }) => (due === null ? [] : [due]));
  return dates.length === 0 ? null : dates.reduce(choose);
}

function fromStart(timing: Timing, { start }: Anchors, date: (start: PlainDate) => PlainDate): Resolved {
  return start === null ? waiting(timing, 'start') : known(date(start));
}

function known(due: PlainDate): Resolved {
  return { due, waitsFor: [] };
}

function waiting(timing: Timing, from?: string): Resolved {
  return { due: null, waitsFor: [from === undefined ? { timing } : { timing, from }] };
}
