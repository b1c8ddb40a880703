import { parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationClause } from '../format/clauses-file.ts';
import { asRecorded, partiesOf } from './clause-obligations.ts';
import { indicatorTimings } from './indicator-timings.ts';
import type { Obligation } from './obligation.ts';
import type { Reckoning } from './obligations.ts';
import { promised } from './promise-obligations.ts';
import type { Milestone } from './recorded.ts';
import { slotsOf } from './slots.ts';

/**
 * The milestones of the annual work plans, each an obligation of its own with what the clause about milestones says of
 * all: who owes them, and what may follow when one is missed.
 */
export function ofMilestones(clause: ObligationClause, reckoning: Reckoning): Obligation[] {
  return reckoning.recorded.milestones.map((milestone) => {
    const id = milestoneId(milestone);
    const words = { en: milestone.title };
    const slots = slotsOf(
      milestone.paper === null ? [] : [{ type: 'report', what: { en: milestone.paper }, several: true }],
    );
    const recorded = asRecorded(id, parsePlainDate(milestone.due), slots, clause, reckoning);
    return {
      id,
      clause: clause.id,
      ...recorded,
      ...(milestone.indicator === null ? {} : byIndicator(milestone.indicator, recorded, reckoning)),
      waitsFor: [],
      origin: 'milestone' as const,
      title: words,
      paragraph: clause.source,
      timing: { on: milestone.due },
      contents: [],
      ...partiesOf(clause),
    };
  });
}

/** `milestone/2/3`: the third of the plan of year 2. */
export function milestoneId({ year, number }: Pick<Milestone, 'year' | 'number'>): string {
  return `milestone/${year}/${number}`;
}

/** A milestone that an indicator shows stands as its first promise does, by its own date, unless a letter waived it. */
function byIndicator(
  indicator: string,
  { state, due, consequence }: ReturnType<typeof asRecorded>,
  reckoning: Reckoning,
) {
  if (state === 'waived') return { indicator };
  const promise = indicatorTimings(reckoning.programme).find((one) => one.indicator === indicator);
  const id = promise === undefined ? '' : `${promise.id}/1`;
  const date = due === null ? null : parsePlainDate(due);
  return { indicator, ...promised(id, date, reckoning, consequence?.opensOn) };
}
