import { defineQuery } from '#kernel/query.ts';
import { programmeMonthOf } from '#lib/calendar/index.ts';
import { logframeLevels } from '#programme';
import { indicatorStates, showBoard } from '../contract.ts';
import type { IndicatorServices } from '../indicator-services.ts';
import { presentIndicator } from '../present/indicator.ts';
import { speak } from '../words/speak.ts';
import { loadJudged } from './load-judged.ts';

/** Every indicator of the logical framework as it stands by both clocks. */
export const boardOfIndicators = (services: IndicatorServices) =>
  defineQuery({
    endpoint: showBoard,
    door: 'indicators.board.read',
    async run(context, { query }) {
      const { agreement, judged } = await loadJudged(services, context, query);
      const { at, anchors, speaker } = agreement;
      const presenting = { agreement, t: speak(context.locale), tag: speaker.tag };
      const indicators = judged.map((one) => presentIndicator(one, presenting));
      const counted = indicatorStates.map(
        (state) => [state, indicators.filter((one) => one.state === state).length] as const,
      );
      return {
        at: at.toString(),
        month: anchors.start === null ? null : programmeMonthOf(anchors.start, at),
        levels: logframeLevels(agreement).map((level) => ({ ...level })),
        indicators,
        // Every state has its count.
        counts: Object.fromEntries(counted) as Record<(typeof indicatorStates)[number], number>,
      };
    },
  });
