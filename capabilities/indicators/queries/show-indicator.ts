import { papersOf } from '#kernel/fact/papers-of.ts';
import { defineQuery } from '#kernel/query.ts';
import { showIndicator } from '../contract.ts';
import type { IndicatorServices } from '../indicator-services.ts';
import { joined, type Presenting, presentIndicator } from '../present/indicator.ts';
import { presentRow } from '../present/row.ts';
import { indicatorUnknown } from '../problems.ts';
import { daysToCompare } from '../rules/days-to-compare.ts';
import { speak } from '../words/speak.ts';
import { valueWords } from '../words/value-words.ts';
import { indicatorRows, type RowBehind } from './indicator-rows.ts';
import type { JudgedDate } from './judge-indicators.ts';
import { loadJudged } from './load-judged.ts';

// As many rows as a panel is read through; the file holds all.
const mostShown = 200;

/** An indicator open to its evidence. */
export const indicatorOpened = (services: IndicatorServices) =>
  defineQuery({
    endpoint: showIndicator,
    door: 'indicators.board.read',
    async run(context, { params, query }) {
      const judgement = await loadJudged(services, context, query, params.indicator);
      const { agreement, clocks } = judgement;
      const [judged] = judgement.judged;
      if (judged === undefined) throw indicatorUnknown({ indicator: params.indicator });
      const presenting = { agreement, t: speak(context.locale), tag: agreement.speaker.tag };
      const behind = await indicatorRows(services, context, judgement, judged.current);
      const shownFirst = (rows: readonly RowBehind[]) => rows.slice(0, mostShown);
      const facts = [behind.counted, behind.leftOut, behind.corrections]
        .flatMap(shownFirst)
        .flatMap(({ fact }) => fact ?? []);
      const papers = await papersOf(context.db, context.programme.id, facts, clocks.known);
      const none = { evidence: [], omitted: [] };
      const present = (rows: readonly RowBehind[]) => ({
        rows: shownFirst(rows).map((row) =>
          presentRow(row, row.fact === null ? none : papers(row.fact), agreement),
        ),
        count: rows.length,
      });
      const { statement, heading, verification, assumptions } = judged.indicator;
      return {
        at: agreement.at.toString(),
        indicator: presentIndicator(judged, presenting),
        quote: heading === null ? statement : `${heading}: ${statement}`,
        how: behind.measures.flatMap(({ how }) => how(context.locale)),
        verification: [...verification],
        assumptions: [...assumptions],
        dates: datesOf(judged.current, presenting),
        counted: present(behind.counted),
        leftOut: present(behind.leftOut),
        corrections: present(behind.corrections),
        hidden: behind.hidden,
      };
    },
  });

function datesOf({ asked, promised }: JudgedDate, presenting: Presenting) {
  const measured = asked.conditions.filter(({ story }) => story !== null);
  return daysToCompare(presenting.agreement.at, promised.due).map(({ on, why }) => ({
    on: on.toString(),
    why,
    shown: joined(
      measured.map(({ story, target }) => valueWords(story?.on(on) ?? { value: null }, target, presenting)),
    ),
  }));
}
