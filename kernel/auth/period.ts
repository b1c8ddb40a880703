import { Temporal } from 'temporal-polyfill';
import { periodWrong } from './problems.ts';

/** The days for which a role is held, and the instants at which a time zone begins and ends them. */
export type Period = Readonly<{
  startsOn: string;
  endsOn: string | null;
  startsAt: string;
  endsAt: string | null;
}>;

/**
 * Reads the days of a role: from today where no first day is named. A role that begins today begins at once; one that
 * ends on a day ends when that day does, in the time zone of the programme.
 */
export function periodOf(
  { from, until }: Readonly<{ from: string | null; until: string | null }>,
  timeZone: string,
  now: Temporal.Instant,
): Period {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const first = from === null ? today : Temporal.PlainDate.from(from);
  const last = until === null ? null : Temporal.PlainDate.from(until);
  if (
    last !== null &&
    (Temporal.PlainDate.compare(last, first) < 0 || Temporal.PlainDate.compare(last, today) < 0)
  ) {
    throw periodWrong({}, { errors: [{ path: 'body.until', message: '' }] });
  }
  const begins = first.toZonedDateTime(timeZone).toInstant();
  const startsAt = Temporal.PlainDate.compare(first, today) === 0 ? now : begins;
  return {
    startsOn: first.toString(),
    endsOn: last?.toString() ?? null,
    startsAt: startsAt.toString(),
    endsAt: last === null ? null : endOfDay(last, timeZone),
  };
}

/** The instant at which a day ends. */
export function endOfDay(day: Temporal.PlainDate, timeZone: string): string {
  return day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}

export type GrantState = 'current' | 'coming' | 'ended';

/** Whether a role is held at an instant. */
export function stateOf(startsAt: string, endsAt: string | null, now: Temporal.Instant): GrantState {
  const isBefore = (at: string) => Temporal.Instant.compare(now, Temporal.Instant.from(at)) < 0;
  if (endsAt !== null && !isBefore(endsAt)) return 'ended';
  return isBefore(startsAt) ? 'coming' : 'current';
}
