import { formatDate } from '#kernel/i18n/format-date.ts';
import type { WaitsFor } from '../rules/calendar/resolve-timing.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Length, Threshold, Timing } from '../rules/format/timing.ts';
import { figureName } from './figure-name.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** A timing in words: "by month 6", "60 days after the close of every 6 months". */
export function timingWords(timing: Timing, programme: Programme, speaker: Speaker): string {
  const { t, tag } = speaker;
  const name = (id: string) => nameOf(id, programme, speaker);
  const part = (inner: Timing) => timingWords(inner, programme, speaker);
  if ('on' in timing) return t('timing.on', { date: formatDate(timing.on, tag) });
  if ('month' in timing) return t('timing.month', { month: timing.month });
  if ('year' in timing) return t('timing.year', { year: timing.year });
  if ('end' in timing) {
    return timing.plus === undefined
      ? t('timing.end', { period: name(timing.end) })
      : t('timing.endPlus', { period: name(timing.end), length: lengthWords(timing.plus, speaker) });
  }
  if ('after' in timing) {
    const isSameDay = Object.values(timing.plus).every((count) => count === 0 || count === undefined);
    if (isSameDay) return t('timing.onTheDay', { event: name(timing.after) });
    return t('timing.after', { length: lengthWords(timing.plus, speaker), event: name(timing.after) });
  }
  if ('before' in timing) return t('timing.before', { event: name(timing.before) });
  if ('with' in timing) return withWords(timing, programme, speaker);
  if ('at_each' in timing) return t('timing.atEach', { event: name(timing.at_each) });
  if ('when' in timing) return thresholdWords(timing.when, programme, speaker);
  if ('earlier_of' in timing)
    return t('timing.earlierOf', { parts: alternatives(timing.earlier_of.map(part), speaker) });
  if ('later_of' in timing)
    return t('timing.laterOf', { parts: alternatives(timing.later_of.map(part), speaker) });
  return everyWords(timing, speaker);
}

/** What would set a date that is not known yet: "18 months after: First disbursement". */
export function waitsForWords({ timing, from }: WaitsFor, programme: Programme, speaker: Speaker): string {
  const when = timingWords(timing, programme, speaker);
  if (from === undefined) return when;
  return speaker.t('timing.countedFrom', { when, event: nameOf(from, programme, speaker) });
}

function everyWords(timing: Extract<Timing, { every: unknown }>, speaker: Speaker): string {
  const { t } = speaker;
  const every = rhythmWords(timing.every, speaker);
  const rhythm =
    timing.plus === undefined
      ? t('timing.every', { every })
      : t('timing.everyPlus', { every, length: lengthWords(timing.plus, speaker) });
  if (timing.from_year !== undefined) return t('timing.fromYear', { rhythm, year: timing.from_year });
  return timing.from_month === undefined
    ? rhythm
    : t('timing.fromMonth', { rhythm, month: timing.from_month });
}

function withWords(
  timing: Extract<Timing, { with: string }>,
  programme: Programme,
  speaker: Speaker,
): string {
  const obligation = nameOf(timing.with, programme, speaker);
  if (timing.occurrence === 'last_of_year') {
    return speaker.t('timing.withLast', { obligation, year: timing.of_year ?? 1 });
  }
  return speaker.t('timing.with', { obligation });
}

/** "more than 50% of the contribution disbursed". */
function thresholdWords(threshold: Threshold, programme: Programme, speaker: Speaker): string {
  const over = threshold.more_than ?? threshold.at_least ?? '';
  return speaker.t(threshold.more_than === undefined ? 'timing.whenAtLeast' : 'timing.whenMoreThan', {
    amount: String(over),
    base: figureName(threshold.in, programme, speaker),
    what: speaker.t(`timing.money.${threshold.what}`),
  });
}

/** "60 days", "1 month". */
function lengthWords(length: Length, { t }: Speaker): string {
  const [unit, count] = countOf(length);
  return t(`timing.length.${unit}`, { count });
}

/** "every 6 months", "every year". */
export function rhythmWords(every: Length, { t }: Speaker): string {
  const [unit, count] = countOf(every);
  return t(`timing.rhythm.${unit}`, { count });
}

function countOf(length: Length): [unit: string, count: number] {
  const written = Object.entries(length).flatMap(([unit, count]) =>
    count === undefined ? [] : [[unit, count] as const],
  );
  const [unit, count] = written[0] ?? ['days', 0];
  return [unit, count];
}

function alternatives(parts: string[], { tag }: Speaker): string {
  return new Intl.ListFormat(tag, { type: 'disjunction' }).format(parts);
}
