import type { PlainDate } from '#lib/calendar/index.ts';
import type { Programme } from '../format/programme.ts';
import { type Anchors, workingCalendarOf } from './anchors.ts';
import { ofClause } from './clause-obligations.ts';
import { indicatorTimings } from './indicator-timings.ts';
import { ofMilestones } from './milestone-obligations.ts';
import type { Obligation } from './obligation.ts';
import { ofPromise } from './promise-obligations.ts';
import { nothingRecorded, type Recorded } from './recorded.ts';
import type { Lookup } from './resolve-timing.ts';

/** What obligations are reckoned from: the agreement's dates, the day asked about, and what was recorded by then. */
export type Reckoning = Lookup & Readonly<{ at: PlainDate; recorded: Recorded }>;

/** Everything that the agreement obliges somebody to do, one entry per occurrence, as it stands on a day. */
export function obligations(
  programme: Programme,
  anchors: Anchors,
  at: PlainDate,
  recorded: Recorded = nothingRecorded,
): Obligation[] {
  const reckoning = reckoningOf(programme, anchors, at, recorded);
  const found = clausesOf(programme).flatMap((clause) =>
    clause.each_milestone && recorded.milestones.length > 0
      ? ofMilestones(clause, reckoning)
      : ofClause(clause, reckoning),
  );
  return [...found, ...promised(reckoning)].sort(byDueDate);
}

/** What the logical framework promises alone, whatever was recorded about it. */
export function promises(programme: Programme, anchors: Anchors, at: PlainDate): Obligation[] {
  return promised(reckoningOf(programme, anchors, at, nothingRecorded)).sort(byDueDate);
}

function promised(reckoning: Reckoning): Obligation[] {
  return indicatorTimings(reckoning.programme).flatMap((promise) => ofPromise(promise, reckoning));
}

function clausesOf({ clauses }: Programme) {
  return clauses.clauses.filter((clause) => clause.kind === 'obligation');
}

function reckoningOf(programme: Programme, anchors: Anchors, at: PlainDate, recorded: Recorded): Reckoning {
  const promises = indicatorTimings(programme);
  const clauses = clausesOf(programme);
  return {
    programme,
    anchors,
    calendar: workingCalendarOf(programme),
    obligation: (id) => clauses.find((clause) => clause.id === id)?.due,
    promised: (subject) => promises.find((promise) => promise.measures.includes(subject))?.timing,
    at,
    recorded,
  };
}

function byDueDate(a: Obligation, b: Obligation): number {
  if (a.due === b.due) return 0;
  if (a.due === null) return 1;
  if (b.due === null) return -1;
  return a.due < b.due ? -1 : 1;
}
