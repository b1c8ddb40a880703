import { addDays, daysBetween, type PlainDate, programmeMonthOf } from '#lib/calendar/index.ts';
import type { ObligationClause } from '../format/clauses-file.ts';
import { type Acts, actsOf } from './acts.ts';
import { addLength } from './anchors.ts';
import type { Obligation } from './obligation.ts';
import type { Reckoning } from './obligations.ts';
import { type Resolved, resolveTiming } from './resolve-timing.ts';
import { type EvidenceSlot, slotsOf } from './slots.ts';
import { dueWith, stateOf } from './state-of.ts';

/** The occurrences of a clause: one for each of its dates, and for each cluster where each owes its own. */
export function ofClause(clause: ObligationClause, reckoning: Reckoning): Obligation[] {
  const { clusters } = reckoning.programme.programme;
  const owing = clause.per === 'cluster' ? clusters.map(({ id }) => id) : [undefined];
  const slots = slotsOf(clause.evidence);
  return resolveTiming(clause.due, reckoning).flatMap((resolved, index) =>
    owing.map((cluster) => {
      const named = occurrenceOf(clause.id, resolved, index, cluster);
      return {
        ...named,
        ...asRecorded(named.id, resolved.due, slots, clause, reckoning),
        waitsFor: resolved.waitsFor,
        origin: 'clause' as const,
        title: clause.title,
        paragraph: clause.source,
        timing: clause.due,
        contents: clause.contents,
        ...partiesOf(clause),
      };
    }),
  );
}

/** Who owes it to whom, and what hangs on it. */
export function partiesOf(clause: ObligationClause) {
  return {
    owner: clause.owner,
    ...(clause.note === undefined ? {} : { note: clause.note }),
    ...(clause.to === undefined ? {} : { to: clause.to }),
    ...(clause.accepted_by === undefined ? {} : { acceptedBy: clause.accepted_by }),
    ...(clause.precondition_of === undefined ? {} : { preconditionOf: clause.precondition_of }),
  };
}

/** What an occurrence is called, and the period that it is about. */
export function occurrenceOf(
  clause: string,
  { period }: Pick<Resolved, 'period'>,
  index: number,
  cluster: string | undefined,
) {
  const number = period?.number ?? index + 1;
  return {
    id: [clause, number, ...(cluster === undefined ? [] : [cluster])].join('/'),
    clause,
    ...(cluster === undefined ? {} : { cluster }),
    ...(period === undefined
      ? {}
      : { period: { number, from: period.from.toString(), to: period.to.toString() } }),
  };
}

/** How an occurrence stands by its date and by what was recorded about it. */
export function asRecorded(
  id: string,
  dueAtFirst: PlainDate | null,
  slots: readonly EvidenceSlot[],
  clause: ObligationClause,
  reckoning: Reckoning,
) {
  const names = slots.map((slot) => slot.id);
  const acts = actsOf(id, names, reckoning.recorded);
  const due = dueWith(dueAtFirst, acts);
  const consequence = consequenceOf(clause, due, reckoning);
  const { at, programme } = reckoning;
  const state = stateOf(acts, {
    due,
    opensOn: consequence?.opensOn ?? null,
    answered: clause.accepted_by !== undefined,
    at,
    dueSoonDays: programme.programme.due_soon_days,
  });
  return {
    state,
    ...datesOf(due, reckoning),
    ...(due?.toString() === dueAtFirst?.toString() ? {} : { dueBefore: dueAtFirst?.toString() ?? '' }),
    evidence: slots.map((slot) => ({ ...slot, filled: acts.filled.includes(slot.id) })),
    ...handedIn(acts, state),
    ...(acts.returnedOn.length === 0 ? {} : { returnedOn: acts.returnedOn.at(-1) ?? '' }),
    ...(consequence === undefined ? {} : { consequence }),
  };
}

function handedIn({ completeOn, standing }: Acts, state: Obligation['state']) {
  const latest = standing.at(-1);
  if (completeOn === null || latest === undefined) return {};
  if (state === 'met' || state === 'met_late') return { metOn: completeOn };
  if (state !== 'submitted') return {};
  const accounts = standing.flatMap(({ account }) => account ?? []);
  return { submittedOn: completeOn, waiting: { submission: latest.id, accounts } };
}

/** A due date, its programme month, and the days from the day asked to it. */
export function datesOf(due: PlainDate | null, { at, anchors }: Pick<Reckoning, 'at' | 'anchors'>) {
  if (due === null) return { due: null, days: null, month: null };
  const month = anchors.start === null ? null : programmeMonthOf(anchors.start, due);
  return { due: due.toString(), days: daysBetween(at, due), month };
}

/** What follows if it is not met: from which day, and on which days that is announced. */
function consequenceOf(clause: ObligationClause, due: PlainDate | null, { calendar }: Reckoning) {
  if (clause.consequence === undefined) return undefined;
  const { what, after, warn_after: warnings, source } = clause.consequence;
  const opens = due === null ? null : after === undefined ? addDays(due, 1) : addLength(due, after, calendar);
  return {
    what,
    opensOn: opens?.toString() ?? null,
    warnOn: due === null ? [] : warnings.map((length) => addLength(due, length, calendar).toString()),
    ...(source === undefined ? {} : { paragraph: source }),
  };
}
