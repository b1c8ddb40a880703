import { Temporal } from 'temporal-polyfill';

/** From one address to one account: this many wrong ones within this time, and no more are looked at. */
export const ATTEMPTS_MAX = 10;
export const WINDOW_MINUTES = 15;

/** Wrong ones to one account from everywhere, from which on each attempt takes longer. */
const SLOW_FROM = 20;
const SLOWEST_MS = 4_000;

type Moments = readonly Temporal.Instant[];

/** Those of the moments that still count, the earliest first. */
export function recent(moments: Moments, now: Temporal.Instant): Moments {
  const since = now.subtract({ minutes: WINDOW_MINUTES });
  return moments
    .filter((moment) => Temporal.Instant.compare(moment, since) > 0)
    .sort(Temporal.Instant.compare);
}

/** Seconds until the next attempt is looked at; 0 where it is looked at now. */
export function waitSeconds(failures: Moments, now: Temporal.Instant): number {
  const counted = recent(failures, now);
  const oldest = counted.at(-ATTEMPTS_MAX);
  if (oldest === undefined) return 0;
  return Math.max(1, Math.ceil(oldest.add({ minutes: WINDOW_MINUTES }).since(now).total('seconds')));
}

/**
 * How long an attempt is held up because many others to the same account were wrong, wherever they came from. It only
 * ever slows down: a lock on the account would be a weapon against its owner.
 */
export function holdUpMs(failuresEverywhere: number): number {
  if (failuresEverywhere < SLOW_FROM) return 0;
  return Math.min(SLOWEST_MS, 250 * 2 ** (failuresEverywhere - SLOW_FROM));
}
