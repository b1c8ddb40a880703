import { Temporal } from 'temporal-polyfill';

/** Whether an instant of the database has come by now. */
export function hasCome(text: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(text), now) <= 0;
}

/** An instant of the database as JSON has it: UTC, to the second or finer. */
export function isoInstant(text: string): string {
  return Temporal.Instant.from(text).toString();
}
