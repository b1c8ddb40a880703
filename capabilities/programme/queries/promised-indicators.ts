import { invariant } from '#kernel/invariant.ts';
import { saidAt } from '../present/said-at.ts';
import { indicatorsOf } from '../rules/calendar/indicator-timings.ts';
import type { Condition, Indicator } from '../rules/format/logframe-file.ts';
import { type LogframePromise, logframePromises } from '../rules/logframe-promises.ts';
import { named } from '../words/names.ts';
import { targetWords } from '../words/target-words.ts';
import { timingWords, waitsForWords } from '../words/timing-words.ts';
import type { Agreement } from './load-agreement.ts';

/** A condition of a target as an indicator is judged by it. */
export type PromisedCondition = Readonly<{
  condition: Condition;
  measure: Readonly<{ id: string; name: string }> | null;
  /** Whether the programme's files define the measure over forms and registers. */
  computed: boolean;
  better: 'higher' | 'lower';
  /** The scope for each of which it holds. */
  per: string | undefined;
  /** What it asks for, in the reader's words: said only to whoever reads it. */
  words(): string;
}>;

/** A date of an indicator. */
export type Promised = Pick<LogframePromise, 'id' | 'due' | 'month' | 'begins' | 'recurs'> &
  Readonly<{
    /** When that is, and what would set it, in the reader's words. */
    timing(): string;
    waitsFor(): readonly string[];
    conditions: readonly PromisedCondition[];
  }>;

/** An indicator of the logical framework with everything that it promises. */
export type PromisedIndicator = Readonly<{
  id: string;
  numbered: boolean;
  level: string;
  statement: string;
  paragraph: string;
  /** How its source is called, and the paragraph that opens it. */
  said: ReturnType<typeof saidAt>;
  /** The words of the heading under which it stands: "By month 3". */
  heading: string | null;
  verification: readonly string[];
  assumptions: readonly string[];
  promises: readonly Promised[];
}>;

export type LogframeLevel = Readonly<{
  id: string;
  kind: 'goal' | 'purpose' | 'component';
  name: string;
  statement: string;
}>;

/** What the promises of a logical framework are read from. */
export type Promising = Pick<Agreement, 'programme' | 'anchors' | 'at' | 'speaker'>;

/** The indicators of an agreement with their dates and conditions: what a judge of values needs of it. */
export function promisedIndicators(agreement: Promising): readonly PromisedIndicator[] {
  const { programme, anchors, at, speaker } = agreement;
  const promises = Map.groupBy(
    logframePromises(programme, anchors, at, indicatorsOf(programme)),
    ({ indicator }) => indicator.id,
  );
  return levelsOf(agreement).flatMap(({ level, indicators }) =>
    indicators.map((indicator) => ({
      id: indicator.id,
      numbered: indicator.numbered,
      level: level.id,
      statement: speaker.say(indicator.statement),
      paragraph: indicator.source,
      said: saidAt(indicator.source, programme, speaker),
      heading: indicator.under === undefined ? null : speaker.say(indicator.under.words),
      verification: indicator.verification.map(speaker.say),
      assumptions: indicator.assumptions.map(speaker.say),
      promises: (promises.get(indicator.id) ?? []).map((promise) => promisedIn(promise, agreement)),
    })),
  );
}

/** Goal, purpose and components, in the order of the logical framework. */
export function logframeLevels(agreement: Promising): readonly LogframeLevel[] {
  return levelsOf(agreement).map(({ level }) => level);
}

function levelsOf({ programme, speaker }: Promising) {
  const { goal, purpose, components } = programme.logframe;
  const upper = (['goal', 'purpose'] as const).map((kind) => {
    const { statement, indicators } = kind === 'goal' ? goal : purpose;
    const name = speaker.t(`logframe.${kind}`);
    return { level: { id: kind, kind, name, statement: speaker.say(statement) }, indicators };
  });
  const lower = components.map(({ id, name, statement, indicators }) => ({
    level: { id, kind: 'component' as const, name: speaker.say(name), statement: speaker.say(statement) },
    indicators,
  }));
  return [...upper, ...lower];
}

function promisedIn(promise: LogframePromise, agreement: Promising): Promised {
  const { programme, speaker } = agreement;
  const { id, due, month, begins, recurs, timing, waitsFor, indicator, conditions } = promise;
  return {
    id,
    due,
    month,
    begins,
    recurs,
    timing: () => (timing === null ? '' : timingWords(timing, programme, speaker)),
    waitsFor: () => waitsFor.map((what) => waitsForWords(what, programme, speaker)),
    conditions: conditions.map((condition) => conditionOf(condition, indicator, agreement)),
  };
}

function conditionOf(
  condition: Condition,
  indicator: Indicator,
  { programme, speaker }: Promising,
): PromisedCondition {
  const id = condition.measure ?? indicator.measure;
  const defined = programme.logframe.measures.find((measure) => measure.id === id);
  invariant(id === undefined || defined !== undefined, `the measure ${id} is declared in the files`);
  return {
    condition,
    measure: id === undefined ? null : named(id, programme, speaker),
    computed: defined?.compute !== undefined,
    better: defined?.better ?? 'higher',
    per: condition.per ?? indicator.per,
    words: () => targetWords(condition, indicator, programme, speaker),
  };
}
