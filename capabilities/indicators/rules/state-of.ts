import { compareDates, type PlainDate } from '#lib/calendar/index.ts';
import type { indicatorStates } from '../contract/shapes.ts';
import type { Pace } from './pace.ts';

export type IndicatorState = (typeof indicatorStates)[number];

/** How a promise stands on a day. */
export type Standing = Readonly<{
  at: PlainDate;
  due: PlainDate | null;
  begins: PlainDate | null;
  /** Whether everything that it asks for is measured. */
  isMeasured: boolean;
  /** The first day on which all of it held. */
  reachedOn: PlainDate | null;
  /** The pace of each of its values. */
  paces: readonly Pace[];
}>;

/**
 * The state of a promise on a day. Its date belongs to it to the end of that day. What was reached stays met or met late,
 * whatever comes of it afterwards.
 */
export function stateOf({ at, due, begins, isMeasured, reachedOn, paces }: Standing): IndicatorState {
  if (!isMeasured) return 'no_evidence';
  if (reachedOn !== null) return due === null || compareDates(reachedOn, due) <= 0 ? 'met' : 'met_late';
  if (due === null || begins === null || compareDates(at, begins) < 0) return 'not_due';
  if (compareDates(at, due) > 0) return 'late';
  if (paces.includes('behind')) return 'at_risk';
  return paces.includes('kept') ? 'on_pace' : 'not_due';
}
