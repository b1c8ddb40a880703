import { formatNumber } from '#kernel/i18n/format-number.ts';
import type { Condition, Indicator } from '../rules/format/logframe-file.ts';
import type { Programme } from '../rules/format/programme.ts';
import { type ComparisonWord, comparisonWords } from '../rules/format/statement.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** A condition of a target: "at least 200 in each cluster", "at least 20% against the baseline". */
export function targetWords(
  condition: Condition,
  indicator: Indicator,
  programme: Programme,
  speaker: Speaker,
): string {
  const { t } = speaker;
  const unit = unitOf(condition, indicator, programme);
  const parts = [
    condition.yes === true ? t('target.yes') : comparedWords(condition, speaker),
    unit,
    condition.against === undefined ? '' : t(`target.against.${condition.against}`),
    scopeWords(condition.per ?? indicator.per ?? condition.each, programme, speaker),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** "at least 20", "less than 25%": the agreement's own words of comparison. */
export function comparedWords(
  stated: Partial<Record<ComparisonWord, string | number | undefined>>,
  { t, tag }: Speaker,
): string {
  return comparisonWords
    .flatMap((word) => {
      const value = stated[word];
      return value === undefined ? [] : [t(`target.compare.${word}`, { value: valueWords(value, tag) })];
    })
    .join(' ');
}

/** A number or a share of the files in the reader's form. */
export function valueWords(value: string | number, tag: string): string {
  const text = String(value);
  return text.endsWith('%') ? `${formatNumber(text.slice(0, -1), tag)}%` : formatNumber(text, tag);
}

/** Money names its currency, a share of it does not; a noun is said by the measure's own label. */
function unitOf(condition: Condition, indicator: Indicator, { programme, logframe }: Programme): string {
  const measure = condition.measure ?? indicator.measure;
  const unit = condition.unit ?? logframe.measures.find(({ id }) => id === measure)?.unit ?? '';
  const isShare = comparisonWords.some((word) => String(condition[word] ?? '').endsWith('%'));
  return !isShare && programme.currencies.includes(unit) ? unit : '';
}

function scopeWords(scope: string | undefined, programme: Programme, speaker: Speaker): string {
  if (scope === undefined) return '';
  return speaker.t('target.inEach', {
    scope:
      scope === 'cluster' ? speaker.t('target.cluster') : nameOf(scope, programme, speaker).toLowerCase(),
  });
}
