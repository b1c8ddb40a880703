import type { PlainDate } from '#lib/calendar/index.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import type { Anchors } from './calendar/anchors.ts';
import { conditionsOf, indicatorTimings } from './calendar/indicator-timings.ts';
import type { Obligation } from './calendar/obligation.ts';
import { promises } from './calendar/obligations.ts';
import type { Condition, Indicator } from './format/logframe-file.ts';
import type { Programme } from './format/programme.ts';
import type { Timing } from './format/timing.ts';

/** One date of an indicator, with what must hold by then. */
export type LogframePromise = Readonly<{
  /** The id of its obligation: `indicator-1.5/1`. */
  id: string;
  indicator: Indicator;
  conditions: readonly Condition[];
  /** Null where the logical framework names no date. */
  timing: Timing | null;
  due: PlainDate | null;
  month: number | null;
  waitsFor: Obligation['waitsFor'];
  /** The first day on which it can be kept; null while the programme has not begun. */
  begins: PlainDate | null;
  /** Whether it comes back, each time about a period of its own. */
  recurs: boolean;
}>;

/** What the logical framework promises, in its order: every indicator at each of its dates, or once without one. */
export function logframePromises(
  programme: Programme,
  anchors: Anchors,
  at: PlainDate,
  indicators: readonly Indicator[],
): LogframePromise[] {
  const dated = promises(programme, anchors, at);
  const timings = indicatorTimings(programme);
  return indicators.flatMap((indicator) => {
    const own = timings.filter((timing) => timing.indicator === indicator.id);
    if (own.length === 0) return [undated(indicator, anchors)];
    return own.flatMap(({ id, timing, conditions }) =>
      dated
        .filter(({ clause }) => clause === id)
        .map(({ id: occurrence, due, month, waitsFor, period }) => ({
          id: occurrence,
          indicator,
          conditions,
          timing,
          due: due === null ? null : parsePlainDate(due),
          month,
          waitsFor,
          begins: period === undefined ? anchors.start : parsePlainDate(period.from),
          recurs: period !== undefined,
        })),
    );
  });
}

function undated(indicator: Indicator, { start }: Anchors): LogframePromise {
  return {
    id: `indicator-${indicator.id}`,
    indicator,
    conditions: conditionsOf(indicator),
    timing: null,
    due: null,
    month: null,
    waitsFor: [],
    begins: start,
    recurs: false,
  };
}
