import {
  addMonths,
  compareDates,
  monthEnd,
  type PlainDate,
  periods,
  type Rhythm,
  yearStart,
} from '#lib/calendar/index.ts';
import type { Timing } from '../format/timing.ts';
import { periodEnd } from './anchors.ts';
import { anchorDate, type Lookup, resolveTiming } from './resolve-timing.ts';

/** A period whose close something is due at, or so long after. Both days belong to it. */
export type Closing = { number: number; from: PlainDate; to: PlainDate };

/**
 * The periods of a recurring timing, from its anchor to its end (the first period of programme.yaml where it names
 * none). Null while the anchor is not known.
 */
export function closings(timing: Extract<Timing, { every: unknown }>, lookup: Lookup): Closing[] | null {
  const anchor = anchorDate(timing.from ?? 'start', lookup);
  const until = lastDay(timing, lookup);
  if (anchor === null || until === null) return null;
  const from = firstDay(timing, anchor);
  return periods({ start: from, every: rhythmOf(timing), until }).filter(
    (period) => compareDates(period.from, until) <= 0,
  );
}

function firstDay(timing: Extract<Timing, { every: unknown }>, anchor: PlainDate): PlainDate {
  if (timing.from_year !== undefined) return yearStart(anchor, timing.from_year);
  if (timing.from_month !== undefined) return addMonths(anchor, timing.from_month - 1);
  return anchor;
}

function lastDay(timing: Extract<Timing, { every: unknown }>, lookup: Lookup): PlainDate | null {
  if (timing.until !== undefined) return resolveTiming(timing.until, lookup)[0]?.due ?? null;
  const first = lookup.programme.programme.periods[0];
  if (first !== undefined) return periodEnd(lookup.programme, lookup.anchors, first.id);
  const { start } = lookup.anchors;
  return start === null ? null : monthEnd(start, lookup.programme.budget.years * 12);
}

function rhythmOf({ every }: Extract<Timing, { every: unknown }>): Rhythm {
  if (every.days !== undefined) return { days: every.days };
  if (every.months !== undefined) return { months: every.months };
  if (every.quarters !== undefined) return { quarters: every.quarters };
  return { years: every.years ?? 1 };
}
