import { daysBetween, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { Acts } from './acts.ts';
import type { ObligationState } from './obligation.ts';

/** What an obligation's state depends on besides what was recorded about it. */
export type Standing = Readonly<{
  due: PlainDate | null;
  /** The day from which its consequence is open. */
  opensOn: string | null;
  /** Whether somebody must be satisfied with it. */
  answered: boolean;
  at: PlainDate;
  dueSoonDays: number;
}>;

/**
 * The state of an obligation on a day. It is met on the day on which its papers were whole, also where their acceptance
 * came later; while they wait for an answer it is submitted.
 */
export function stateOf(acts: Acts, standing: Standing): ObligationState {
  if (acts.waivedOn !== null) return 'waived';
  if (acts.completeOn !== null) {
    return standing.answered && !acts.accepted ? 'submitted' : metState(acts.completeOn, standing);
  }
  return openState(standing);
}

/** Whether what was done on a day was in time; without a date there is no too late. */
export function metState(on: string, { due }: Pick<Standing, 'due'>): 'met' | 'met_late' {
  return due !== null && on > due.toString() ? 'met_late' : 'met';
}

/** A thing is due until the end of its day; the day after, its date has passed. */
export function openState({ due, opensOn, at, dueSoonDays }: Omit<Standing, 'answered'>): ObligationState {
  if (due === null) return 'not_due';
  const days = daysBetween(at, due);
  if (days >= 0) return days <= dueSoonDays ? 'due_soon' : 'not_due';
  return opensOn !== null && at.toString() >= opensOn ? 'breached' : 'late';
}

/** A later day given for it takes the place of the first; an earlier one would not be more time. */
export function dueWith(due: PlainDate | null, { extendedTo }: Acts): PlainDate | null {
  if (extendedTo === null || due === null) return due;
  return extendedTo > due.toString() ? parsePlainDate(extendedTo) : due;
}
