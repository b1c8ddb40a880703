import { daysBetween, type PlainDate } from '#lib/calendar/index.ts';
import type { Agreement, PromisedCondition } from '#programme';
import type { ConditionShape, IndicatorShape, PromiseShape } from '../contract.ts';
import type { JudgedDate, JudgedIndicator } from '../queries/judge-indicators.ts';
import type { Condition, JudgedCondition, JudgedValue } from '../rules/judge-promise.ts';
import type { Reading, Target } from '../rules/target.ts';
import { trackOf } from '../rules/track-of.ts';
import { type Speaking, valueWords } from '../words/value-words.ts';
import { waitingWords } from '../words/waiting-words.ts';
import { presentScopes } from './scopes.ts';

export type Presenting = Speaking & Readonly<{ agreement: Agreement }>;

/** An indicator as the board, its own page and the command line show it. */
export function presentIndicator(judged: JudgedIndicator, presenting: Presenting): IndicatorShape {
  const { indicator, dates, current } = judged;
  const { agreement, t } = presenting;
  const conditions = presentConditions(current, presenting);
  const waits = current.asked.conditions.flatMap(({ waitsFor }) => waitsFor);
  return {
    id: indicator.id,
    numbered: indicator.numbered,
    level: indicator.level,
    statement: indicator.statement,
    paragraph: indicator.paragraph,
    said: { ...indicator.said },
    state: current.judged.state,
    current: presentPromise(current, agreement.at),
    promises: dates.map((date) => presentPromise(date, agreement.at)),
    target: joined(conditions.map(({ target }) => target)),
    shown: joined(conditions.map(({ shown }) => shown)),
    holds: current.judged.holds,
    conditions,
    scopes: presentScopes(judged, presenting),
    evidence: evidenceOf(current),
    waitsFor: waitingWords(waits, t),
  };
}

/** The rows that are counted in all that it asks for; a measure that is asked for twice counts once. */
export function evidenceOf({ asked, judged }: Pick<JudgedDate, 'asked' | 'judged'>): number {
  const counted = new Map<string, number>();
  asked.conditions.forEach(({ measure }, index) => {
    const values = judged.conditions[index]?.values ?? [];
    const sum = values.reduce((total, value) => total + value.counted, 0);
    counted.set(measure, Math.max(sum, counted.get(measure) ?? 0));
  });
  return [...counted.values()].reduce((total, count) => total + count, 0);
}

export function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join('; ');
}

function presentPromise({ promised, judged }: JudgedDate, at: PlainDate): PromiseShape {
  const { id, timing, due, month, recurs, waitsFor } = promised;
  return {
    id,
    timing: timing(),
    due: due?.toString() ?? null,
    month,
    days: due === null ? null : daysBetween(at, due),
    recurs,
    waitsFor: [...waitsFor()],
    state: judged.state,
    reachedOn: judged.reachedOn?.toString() ?? null,
  };
}

function presentConditions(
  { promised, asked, judged }: JudgedDate,
  presenting: Presenting,
): ConditionShape[] {
  return promised.conditions.flatMap((condition, index) => {
    const [one, its] = [asked.conditions[index], judged.conditions[index]];
    return one === undefined || its === undefined ? [] : [presentCondition(condition, one, its, presenting)];
  });
}

function presentCondition(
  { measure, words }: PromisedCondition,
  { target, waitsFor }: Condition,
  { reading, values }: JudgedCondition,
  presenting: Presenting,
): ConditionShape {
  const value = (judged: JudgedValue) => ({
    cluster: judged.cluster === null ? null : clusterOf(judged.cluster, presenting.agreement),
    part: judged.part,
    value: judged.value,
    shown: valueWords(judged, target, presenting),
    counted: judged.counted,
    meets: judged.meets,
    track: judged.meets === null ? null : trackOf(judged, target.bars),
  });
  return {
    measure: measure === null ? null : { ...measure },
    target: words(),
    shown: waitsFor.length > 0 ? '' : valueWords(reading ?? { value: null }, target, presenting),
    counted: reading?.counted ?? 0,
    values: values.map(value),
    parts: partsOf(reading, values, target, presenting),
    waitsFor: waitingWords(waitsFor, presenting.t),
  };
}

/** The parts of a whole; where parts are judged themselves they are told already. */
function partsOf(
  reading: Reading | null,
  values: readonly JudgedValue[],
  target: Target,
  presenting: Presenting,
): ConditionShape['parts'] {
  if (values.some(({ cluster, part }) => cluster !== null || part !== null)) return [];
  return (reading?.parts ?? []).flatMap((part) => {
    const cluster = part.cluster === null ? [] : [clusterOf(part.cluster, presenting.agreement).name];
    const names = [...cluster, ...(part.part === undefined ? [] : [part.part.name])];
    return names.length === 0
      ? []
      : [{ name: names.join(', '), shown: valueWords(part, target, presenting) }];
  });
}

/** A cluster with the name that the programme gives it. */
export function clusterOf(id: string, { programme, speaker }: Agreement): { id: string; name: string } {
  const cluster = programme.programme.clusters.find((one) => one.id === id);
  return { id, name: cluster === undefined ? id : speaker.say(cluster.name) };
}
