import { parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationClause } from '../format/clauses-file.ts';
import { asRecorded, datesOf, partiesOf } from './clause-obligations.ts';
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
    const due = parsePlainDate(milestone.due);
    const words = { en: milestone.title };
    const slots = slotsOf(
      milestone.paper === null ? [] : [{ type: 'report', what: { en: milestone.paper }, several: true }],
    );
    return {
      id,
      clause: clause.id,
      ...asRecorded(id, due, slots, clause, reckoning),
      ...(milestone.indicator === null ? {} : byIndicator(milestone.indicator, milestone.due, reckoning)),
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

/** A milestone that an indicator shows stands as its first promise does, by its own date. */
function byIndicator(indicator: string, due: string, reckoning: Reckoning) {
  const promise = indicatorTimings(reckoning.programme).find((one) => one.indicator === indicator);
  const date = parsePlainDate(due);
  return {
    indicator,
    ...datesOf(date, reckoning),
    ...promised(promise === undefined ? '' : `${promise.id}/1`, date, reckoning),
  };
}
