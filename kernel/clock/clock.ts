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

/**
 * A clock that runs at the usual pace from another time on: at its start it shows the moment, or on the day the hour
 * that it is now.
 *
 * @param start a day (UTC) such as 2026-06-30, or a moment such as 2026-06-30T23:59:50-05:00
 */
export function shiftedClock(start: string, base: Clock = systemClock): Clock {
  const began = base.now();
  const shift = began.until(momentOf(start, began));
  return clockFrom(() => base.now().add(shift), true);
}

/** A clock that goes by another one, and can be set to go by yet another while it is in use. */
export function turnableClock(first: Clock): Clock & Readonly<{ turnTo(next: Clock): void }> {
  let current = first;
  return {
    now: () => current.now(),
    today: (timeZone) => current.today(timeZone),
    get shifted() {
      return current.shifted;
    },
    turnTo(next) {
      current = next;
    },
  };
}

function momentOf(start: string, now: Temporal.Instant): Temporal.Instant {
  if (start.includes('T')) return Temporal.Instant.from(start);
  const hour = now.toZonedDateTimeISO('UTC').toPlainTime();
  return Temporal.PlainDate.from(start).toZonedDateTime({ timeZone: 'UTC', plainTime: hour }).toInstant();
}

function clockFrom(now: () => Temporal.Instant, shifted: boolean): Clock {
  return { now, today: (timeZone) => now().toZonedDateTimeISO(timeZone).toPlainDate(), shifted };
}
