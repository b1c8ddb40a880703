import { type PromiseStandings, speakerOf } from '#programme';
import type { IndicatorServices } from '../indicator-services.ts';
import { judgeIndicators } from './judge-indicators.ts';

/** How each promise of the logical framework stands: what the calendar of obligations is told by the measures. */
export const promiseStandings =
  (services: IndicatorServices): PromiseStandings =>
  async ({ db, programme, clocks, locale, file, anchors }) => {
    const agreement = { programme: file, anchors, at: clocks.at, speaker: speakerOf(file, locale) };
    const judged = await judgeIndicators(services, { db, programme, clocks, locale }, agreement);
    return new Map(
      judged.flatMap(({ dates }) =>
        dates.map(({ promised, judged: { state, reachedOn } }) => [
          promised.id,
          { measured: state !== 'no_evidence', reachedOn: reachedOn?.toString() ?? null },
        ]),
      ),
    );
  };
