import { formatMoney } from '#kernel/i18n/format-money.ts';
import { formatShare } from '#kernel/i18n/format-number.ts';
import { type Decimal, divideDecimal } from '#lib/decimal/index.ts';
import { exactMoney } from '#lib/money/index.ts';
import type { CompositionShape } from '../contract/budget.ts';
import { type Composition, seriesTotal } from '../rules/budget/composition.ts';
import type { Programme } from '../rules/format/programme.ts';
import { nameOf } from '../words/names.ts';
import type { Speaker } from '../words/speaker.ts';

/** What the budget of one currency is made of, with the sentence that a reader takes from it. */
export function presentComposition(
  composition: Composition,
  programme: Programme,
  speaker: Speaker,
): CompositionShape {
  const { currency, total, series, parts } = composition;
  return {
    currency,
    total: exactMoney(total, currency),
    series,
    parts: parts.map(({ row, total, amounts }) => ({
      id: row.id,
      title: speaker.say(row.title),
      total: exactMoney(total, currency),
      amounts: Object.fromEntries([...amounts].map(([id, amount]) => [id, exactMoney(amount, currency)])),
    })),
    sentence: compositionSentence(composition, programme, speaker),
  };
}

/** "The largest part is …: 5,200 of 16,000 (32.5%). The donor pays …, Local counterpart …, of it … in kind." */
function compositionSentence(composition: Composition, programme: Programme, speaker: Speaker): string {
  const { t, tag, say } = speaker;
  const { total, parts, currency } = composition;
  const [first, ...others] = parts;
  if (first === undefined || total.eq('0')) return t('budget.nothing');
  const largest = others.reduce((most, part) => (part.total.gt(most.total) ? part : most), first);
  const words = (amount: Decimal) => ({
    amount: formatMoney(exactMoney(amount, currency), tag),
    share: formatShare(divideDecimal(amount, total, 4).toFixed(), tag, { decimals: 1 }),
  });
  const payers = payersOf(composition).map(({ financier, amount, inKind }) => {
    const payer = { name: nameOf(financier, programme, speaker), ...words(amount) };
    return inKind === null
      ? t('budget.payer', payer)
      : t('budget.payerInKind', { ...payer, inKind: words(inKind).amount });
  });
  return [
    t('budget.largest', {
      title: say(largest.row.title),
      ...words(largest.total),
      total: words(total).amount,
    }),
    t('budget.payers', { payers: payers.join('; ') }),
  ].join(' ');
}

function payersOf(
  composition: Composition,
): { financier: string; amount: Decimal; inKind: Decimal | null }[] {
  const totals = composition.series.map(({ id, financier, kind }) => ({
    financier,
    kind,
    amount: seriesTotal(composition, id),
  }));
  return [...Map.groupBy(totals, ({ financier }) => financier)].flatMap(([financier, ofOne]) => {
    const [first, ...others] = ofOne;
    if (first === undefined) return [];
    const amount = others.reduce((sum, one) => sum.plus(one.amount), first.amount);
    return [{ financier, amount, inKind: ofOne.find(({ kind }) => kind === 'in_kind')?.amount ?? null }];
  });
}
