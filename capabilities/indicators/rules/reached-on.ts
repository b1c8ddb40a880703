import { compareDates, type PlainDate } from '#lib/calendar/index.ts';
import type { Window } from './window-of.ts';

/**
 * The first day within the window, up to the day asked, on which the promise holds. `changes` are the days on which that
 * may have changed; between them it stays as it was.
 */
export function reachedOn(
  window: Window | null,
  at: PlainDate,
  changes: readonly PlainDate[],
  holdsOn: (day: PlainDate) => boolean,
): PlainDate | null {
  if (window === null || compareDates(window.from, at) > 0) return null;
  const { from, until } = window;
  const last = until === null || compareDates(at, until) < 0 ? at : until;
  const later = changes
    .filter((day) => compareDates(day, from) > 0 && compareDates(day, last) <= 0)
    .sort(compareDates);
  return [from, ...later].find(holdsOn) ?? null;
}
