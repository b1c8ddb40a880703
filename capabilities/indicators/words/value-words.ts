import type { TFunction } from 'i18next';
import { formatNumber, formatShare } from '#kernel/i18n/format-number.ts';
import { roundDecimal } from '#lib/decimal/index.ts';
import { amountOf, type Value } from '../rules/bars.ts';
import type { Target } from '../rules/target.ts';

/** In whose language, and in which regional form of it, values are said. */
export type Speaking = Readonly<{ t: TFunction; tag: string }>;

/** A value as people read it: "187", "1 of 2", "74.8%", "yes"; a dash where nothing can be said. */
export function valueWords(
  { value, outOf }: Value,
  { bars }: Pick<Target, 'bars'>,
  { t, tag }: Speaking,
): string {
  if (value === null) return t('value.none');
  const amount = amountOf(value);
  if (amount === null) return t(value === 'yes' ? 'value.yes' : 'value.no');
  // A percentage is said with one decimal at most.
  if (bars.some((bar) => bar.kind !== 'yes' && bar.isShare)) {
    return formatShare(roundDecimal(amount, 3).toFixed(), tag);
  }
  const shown = formatNumber(amount.toFixed(), tag);
  const isCount = outOf !== undefined && bars.some(({ kind }) => kind === 'yes');
  // One of one is a yes.
  if (isCount && outOf === '1') return t(amount.gte('1') ? 'value.yes' : 'value.no');
  return isCount ? t('value.parts', { done: shown, all: formatNumber(outOf, tag) }) : shown;
}
