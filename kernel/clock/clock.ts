import { Temporal } from 'temporal-polyfill';

/** The only way to learn the time. Handed to whoever needs it, so that any day can be tested. */
export type Clock = Readonly<{
  now(): Temporal.Instant;
  /** The calendar day in an IANA time zone: a programme's own zone decides what "today" is. */
  today(timeZone: string): Temporal.PlainDate;
  /** True when the clock does not tell the real time, so that screens can say so. */
  shifted: boolean;
}>;

/** The machine's clock: the only place that asks the system for the time. */
export const systemClock: Clock = clockFrom(() => Temporal.Now.instant(), false);

/** A clock that stands still, for tests. */
export function fixedClock(at: Temporal.Instant | string): Clock {
  const instant = Temporal.Instant.from(at);
  return clockFrom(() => instant, true);
}

/** A clock that runs at the usual pace but on another day: at its start the UTC day is `today`, the hour unchanged. */
export function shiftedClock(today: Temporal.PlainDate | string, base: Clock = systemClock): Clock {
  const start = base.now();
  const day = start.toZonedDateTimeISO('UTC').toPlainDate();
  const hours = day.until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days * 24;
  return clockFrom(() => base.now().add({ hours }), true);
}

function clockFrom(now: () => Temporal.Instant, shifted: boolean): Clock {
  return { now, today: (timeZone) => now().toZonedDateTimeISO(timeZone).toPlainDate(), shifted };
}
