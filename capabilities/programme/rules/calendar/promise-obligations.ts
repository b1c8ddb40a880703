import type { PlainDate } from '#lib/calendar/index.ts';
import { datesOf, occurrenceOf } from './clause-obligations.ts';
import type { IndicatorTiming } from './indicator-timings.ts';
import type { Obligation } from './obligation.ts';
import type { Reckoning } from './obligations.ts';
import { resolveTiming } from './resolve-timing.ts';
import { slotsOf } from './slots.ts';
import { metState, openState } from './state-of.ts';

/** The dated promises of the logical framework: nobody hands in papers for them, a measure says how they stand. */
export function ofPromise(promise: IndicatorTiming, reckoning: Reckoning): Obligation[] {
  return resolveTiming(promise.timing, reckoning).map((resolved, index) => {
    const named = occurrenceOf(promise.id, resolved, index, undefined);
    const slots = slotsOf(promise.verification.map((what) => ({ type: 'other', what })));
    return {
      ...named,
      ...datesOf(resolved.due, reckoning),
      ...promised(named.id, resolved.due, reckoning),
      waitsFor: resolved.waitsFor,
      origin: 'indicator' as const,
      indicator: promise.indicator,
      title: promise.title,
      paragraph: promise.paragraph,
      timing: promise.timing,
      contents: [],
      owner: promise.owner,
      evidence: slots.map((slot) => ({ ...slot, filled: false })),
    };
  });
}

/**
 * What the measure of a promise makes of its date. Without any recording asked, the date alone says it; where nothing
 * measures the promise, there is no evidence either way.
 */
export function promised(
  id: string,
  due: PlainDate | null,
  { recorded, at, programme }: Pick<Reckoning, 'recorded' | 'at' | 'programme'>,
  opensOn: string | null = null,
): Pick<Obligation, 'state' | 'metOn'> {
  const dueSoonDays = programme.programme.due_soon_days;
  const byDate = () => openState({ due, opensOn, at, dueSoonDays });
  if (recorded.promises === null) return { state: byDate() };
  const standing = recorded.promises.get(id);
  if (standing?.measured !== true) return { state: 'no_evidence' };
  const { reachedOn } = standing;
  if (reachedOn === null || reachedOn > at.toString()) return { state: byDate() };
  return { state: metState(reachedOn, { due }), metOn: reachedOn };
}
