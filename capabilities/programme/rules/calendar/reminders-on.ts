import { daysBetween, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { Obligation, ObligationState } from './obligation.ts';

/** What somebody is to be reminded of; each once for a due date. */
export type Reminder = Readonly<{ obligation: Obligation; dueOn: string; kind: string }>;

const daysBefore = [0, 7, 30] as const;
// What is handed in, met or waived needs no reminding, and what nothing measures cannot be met by anybody.
const open: readonly ObligationState[] = ['not_due', 'due_soon', 'late', 'breached'];

/**
 * What owners are reminded of on a day: what falls due within 30 days, within 7 and on the day, and what the agreement
 * announces after a missed date, until its consequence is open. A day on which nobody could send is caught up with by
 * the next; of several that were missed the last one is enough.
 */
export function remindersOn(owed: readonly Obligation[], day: PlainDate): Reminder[] {
  return owed.filter(isOpen).flatMap((obligation) =>
    [...beforeDate(obligation, day), ...afterDate(obligation, day)].map((kind) => ({
      obligation,
      dueOn: obligation.due ?? '',
      kind,
    })),
  );
}

/** Whether there is still something to remind of. */
export function isOpen({ state, due }: Pick<Obligation, 'state' | 'due'>): boolean {
  return due !== null && open.includes(state);
}

function beforeDate({ due }: Obligation, day: PlainDate): string[] {
  const left = due === null ? -1 : daysBetween(day, parsePlainDate(due));
  const step = left < 0 ? undefined : daysBefore.find((days) => left <= days);
  return step === undefined ? [] : [`due-${step}`];
}

function afterDate({ consequence }: Obligation, day: PlainDate): string[] {
  if (consequence === undefined) return [];
  const today = day.toString();
  const announced = consequence.warnOn.filter((on) => on <= today).length;
  const isAhead = consequence.opensOn === null || today < consequence.opensOn;
  return announced > 0 && isAhead ? [`warning-${announced}`] : [];
}
