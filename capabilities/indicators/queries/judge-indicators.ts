import type { Transaction } from 'kysely';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Locale } from '#kernel/locale.ts';
import {
  type Promised,
  type PromisedCondition,
  type PromisedIndicator,
  type Promising,
  promisedIndicators,
} from '#programme';
import type { IndicatorServices } from '../indicator-services.ts';
import { barsOf } from '../rules/bars.ts';
import { currentPromise } from '../rules/current-promise.ts';
import {
  type Condition,
  type JudgedPromise,
  judgePromise,
  type PromiseToJudge,
  type Story,
} from '../rules/judge-promise.ts';
import { waitsFor } from '../rules/waits-for.ts';
import { measureStories, storyKey, type Told } from './measure-stories.ts';

/** What judging needs of a query, an action or a job. */
export type JudgingContext = Readonly<{
  db: Transaction<Database>;
  programme: Programme;
  locale: Locale;
  clocks: Clocks;
}>;

/** A date of an indicator with what became of it. */
export type JudgedDate = Readonly<{
  promised: Promised;
  asked: PromiseToJudge;
  earlier: readonly PromiseToJudge[];
  recurs: boolean;
  judged: JudgedPromise;
}>;

export type JudgedIndicator = Readonly<{
  indicator: PromisedIndicator;
  dates: readonly JudgedDate[];
  /** The date by which it stands. */
  current: JudgedDate;
}>;

/** Judges the indicators of an agreement by both clocks; all of them, or one. */
export async function judgeIndicators(
  services: IndicatorServices,
  context: JudgingContext,
  agreement: Promising,
  only?: string,
): Promise<readonly JudgedIndicator[]> {
  const indicators = promisedIndicators(agreement).filter(({ id }) => only === undefined || id === only);
  const conditions = indicators.flatMap(({ promises }) => promises.flatMap((promise) => promise.conditions));
  const stories = await measureStories(
    { ...context, start: agreement.anchors.start },
    conditions.flatMap((condition) => toldBy(services, condition)),
  );
  return indicators.map((indicator) => judged(indicator, { services, agreement, stories }));
}

function toldBy({ measures }: IndicatorServices, condition: PromisedCondition): readonly Told[] {
  if (condition.measure === null) return [];
  const answering = measures.answering(condition.measure.id);
  if (!('measure' in answering)) return [];
  const by = cutBy(condition);
  const isCut = by !== null && answering.measure.dimensions.includes(by);
  return [{ measure: answering.measure, by: isCut ? by : null }];
}

type Judging = Readonly<{
  services: IndicatorServices;
  agreement: Promising;
  stories: ReadonlyMap<string, Story>;
}>;

function judged(indicator: PromisedIndicator, judging: Judging): JudgedIndicator {
  const { programme } = judging.agreement.programme;
  const when = { at: judging.agreement.at, dueSoonDays: programme.due_soon_days };
  const asked = indicator.promises.map((promised) => ({
    due: promised.due,
    begins: promised.begins,
    recurs: promised.recurs,
    conditions: promised.conditions.map((condition) => conditionOf(condition, judging)),
  }));
  const dates = indicator.promises.flatMap((promised, index): JudgedDate[] => {
    const promise = asked[index];
    if (promise === undefined) return [];
    const earlier = asked.slice(0, index);
    const { recurs } = promised;
    return [{ promised, asked: promise, earlier, recurs, judged: judgePromise(promise, earlier, when) }];
  });
  const current = currentPromise(dates);
  invariant(
    current !== undefined,
    `the indicator ${indicator.id} promises something, with a date or without`,
  );
  return { indicator, dates, current };
}

function conditionOf(condition: PromisedCondition, { services, agreement, stories }: Judging): Condition {
  const { measures } = services;
  const measure = condition.measure?.id ?? '';
  const by = cutBy(condition);
  const answering = measures.answering(measure);
  const combines = 'measure' in answering ? answering.measure.combines : 'sum';
  const waits = waitsFor(
    { ...condition.condition, measure: condition.measure?.id ?? null, computed: condition.computed, by },
    measures.answering,
  );
  return {
    measure,
    story: waits.length > 0 ? null : (stories.get(storyKey(measure, by)) ?? null),
    waitsFor: waits,
    target: {
      bars: barsOf(condition.condition, condition.better),
      isLevel: ['ratio', 'mean', 'median'].includes(combines),
      clusters: clustersOf(condition, agreement),
      by,
      only:
        condition.condition.breakdown?.by === 'cluster'
          ? null
          : (condition.condition.breakdown?.part ?? null),
    },
  };
}

/** What a measure has to be cut by so that the condition can be judged; clusters are told by every measure. */
function cutBy({ condition, per }: PromisedCondition): string | null {
  const scope = condition.each ?? condition.breakdown?.by ?? per ?? null;
  return scope === 'cluster' ? null : scope;
}

function clustersOf(
  { condition, per }: PromisedCondition,
  { programme }: Promising,
): readonly string[] | null {
  if (condition.breakdown?.by === 'cluster') return [condition.breakdown.part];
  const isEach = per === 'cluster' || condition.each === 'cluster';
  return isEach ? programme.programme.clusters.map(({ id }) => id) : null;
}
