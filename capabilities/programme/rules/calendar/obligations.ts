import { addDays, daysBetween, type PlainDate, programmeMonthOf } from '#lib/calendar/index.ts';
import type { ObligationClause } from '../format/clauses-file.ts';
import type { Programme } from '../format/programme.ts';
import { type Anchors, addLength, workingCalendarOf } from './anchors.ts';
import { type IndicatorTiming, indicatorTimings } from './indicator-timings.ts';
import type { Obligation, ObligationState } from './obligation.ts';
import { type Lookup, type Resolved, resolveTiming } from './resolve-timing.ts';

/** Everything that the agreement obliges somebody to do, one entry per occurrence, as it stands on a day. */
export function obligations(programme: Programme, anchors: Anchors, at: PlainDate): Obligation[] {
  const promises = indicatorTimings(programme);
  const clauses = programme.clauses.clauses.filter((clause) => clause.kind === 'obligation');
  const lookup: Lookup = {
    programme,
    anchors,
    calendar: workingCalendarOf(programme),
    obligation: (id) => clauses.find((clause) => clause.id === id)?.due,
    promised: (subject) => promises.find((promise) => promise.measures.includes(subject))?.timing,
  };
  const found = [
    ...clauses.flatMap((clause) => ofClause(clause, lookup, at)),
    ...promises.flatMap((promise) => ofIndicator(promise, lookup, at)),
  ];
  return found.sort(byDueDate);
}

function ofClause(clause: ObligationClause, lookup: Lookup, at: PlainDate): Obligation[] {
  const clusters =
    clause.per === 'cluster' ? lookup.programme.programme.clusters.map(({ id }) => id) : [undefined];
  return resolveTiming(clause.due, lookup).flatMap((resolved, index) =>
    clusters.map((cluster) => {
      const consequence = consequenceOf(clause, resolved, lookup);
      return {
        ...occurrence(clause.id, resolved, index, cluster),
        ...standing(resolved, consequence?.opensOn ?? null, lookup, at),
        origin: 'clause' as const,
        title: clause.title,
        paragraph: clause.source,
        timing: clause.due,
        contents: clause.contents,
        owner: clause.owner,
        evidence: clause.evidence.map(({ type, what }) => ({ type, what })),
        ...(clause.note === undefined ? {} : { note: clause.note }),
        ...(clause.to === undefined ? {} : { to: clause.to }),
        ...(clause.accepted_by === undefined ? {} : { acceptedBy: clause.accepted_by }),
        ...(clause.precondition_of === undefined ? {} : { preconditionOf: clause.precondition_of }),
        ...(consequence === undefined ? {} : { consequence }),
      };
    }),
  );
}

function ofIndicator(promise: IndicatorTiming, lookup: Lookup, at: PlainDate): Obligation[] {
  return resolveTiming(promise.timing, lookup).map((resolved, index) => ({
    ...occurrence(promise.id, resolved, index, undefined),
    ...standing(resolved, null, lookup, at),
    origin: 'indicator' as const,
    indicator: promise.indicator,
    title: promise.title,
    paragraph: promise.paragraph,
    timing: promise.timing,
    contents: [],
    owner: promise.owner,
    evidence: promise.verification.map((what) => ({ type: 'other', what })),
  }));
}

function occurrence(
  clause: string,
  { period, due, waitsFor }: Resolved,
  index: number,
  cluster: string | undefined,
) {
  const number = period?.number ?? index + 1;
  return {
    id: [clause, number, ...(cluster === undefined ? [] : [cluster])].join('/'),
    clause,
    due: due?.toString() ?? null,
    waitsFor,
    ...(cluster === undefined ? {} : { cluster }),
    ...(period === undefined
      ? {}
      : { period: { number, from: period.from.toString(), to: period.to.toString() } }),
  };
}

function consequenceOf(clause: ObligationClause, { due }: Resolved, { calendar }: Lookup) {
  if (clause.consequence === undefined) return undefined;
  const { what, after, source } = clause.consequence;
  const opens = due === null ? null : after === undefined ? addDays(due, 1) : addLength(due, after, calendar);
  return {
    what,
    opensOn: opens?.toString() ?? null,
    ...(source === undefined ? {} : { paragraph: source }),
  };
}

function standing({ due }: Resolved, opensOn: string | null, lookup: Lookup, at: PlainDate) {
  if (due === null) return { state: 'not_due' as const, days: null, month: null };
  const days = daysBetween(at, due);
  const { start } = lookup.anchors;
  const month = start === null ? null : programmeMonthOf(start, due);
  return { state: stateOf(days, opensOn, at, lookup.programme.programme.due_soon_days), days, month };
}

/** A thing is due until the end of its day; the day after, its date has passed and nothing is recorded. */
function stateOf(days: number, opensOn: string | null, at: PlainDate, dueSoonDays: number): ObligationState {
  if (days >= 0) return days <= dueSoonDays ? 'due_soon' : 'not_due';
  return opensOn !== null && at.toString() >= opensOn ? 'breached' : 'late';
}

function byDueDate(a: Obligation, b: Obligation): number {
  if (a.due === b.due) return 0;
  if (a.due === null) return 1;
  if (b.due === null) return -1;
  return a.due < b.due ? -1 : 1;
}
