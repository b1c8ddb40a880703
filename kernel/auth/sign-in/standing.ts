import { Temporal } from 'temporal-polyfill';
import { SESSION_DAYS_MAX } from './open-library.ts';

/** Unused for this long, a session ends. */
export const IDLE_HOURS_MAX = 12;

export type SessionTimes = Readonly<{ createdAt: Temporal.Instant; lastSeenAt: Temporal.Instant }>;

/** When a session ends if it is not used again. */
export function endOf({ createdAt, lastSeenAt }: SessionTimes): Temporal.Instant {
  const idle = lastSeenAt.add({ hours: IDLE_HOURS_MAX });
  const limit = createdAt.add({ hours: SESSION_DAYS_MAX * 24 });
  return Temporal.Instant.compare(idle, limit) < 0 ? idle : limit;
}

/** A session that was used last at this moment, or before, is over. */
export function lastUseThatCounts(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: IDLE_HOURS_MAX });
}

export function isOver(times: SessionTimes, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, endOf(times)) >= 0;
}
