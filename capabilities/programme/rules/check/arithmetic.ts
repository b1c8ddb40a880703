import type { Decimal } from '#lib/decimal/index.ts';
import { type Comparison, type Expression, writtenCalculation, writtenNumber } from '#lib/interval/index.ts';
import type { DraftLine, Phrase } from './draft.ts';
import { word } from './words.ts';

/** A comparison written out, line by line: the calculation, the printed figure, their difference, what rounding explains. */
export function comparedLines({ computed, stated, difference, explainsUpTo }: Comparison): DraftLine[] {
  const lines: DraftLine[] = [
    { label: calculation(computed), value: result(computed) },
    { label: word('line.printed'), value: result(stated) },
    { label: word('line.difference'), value: distance(difference, computed), emphasised: true },
  ];
  if (explainsUpTo.eq('0')) return lines;
  return [...lines, { label: word('line.rounding'), value: distance(explainsUpTo, computed) }];
}

/** The left side of a calculation: “120 × 1,362”. A long sum is cut in the middle. */
export function calculation(expression: Expression): Phrase {
  return (speaker) => {
    const text = writtenCalculation(expression, { locale: speaker.tag });
    if (expression.kind !== 'sum' || expression.parts.length <= mostParts) return text;
    const shown = expression.parts.slice(0, mostParts - 1);
    const cut = writtenCalculation({ ...expression, parts: shown }, { locale: speaker.tag });
    return speaker.t('check.line.longSum', { cut, count: expression.parts.length - shown.length });
  };
}

const mostParts = 9;

export function result({ value, display, decimals }: Expression): Phrase {
  return (speaker) => writtenNumber(value, display, decimals, speaker.tag);
}

/** How far apart; of percentages in percentage points. */
function distance(value: Decimal, like: Expression): Phrase {
  return (speaker) => {
    const text = writtenNumber(value, like.display, 0, speaker.tag);
    if (like.display !== 'percent') return text;
    return speaker.t('check.line.points', { value: text.replace('%', '') });
  };
}

/** The values of a comparison as plain numbers. */
export function comparedValues({ computed, stated }: Comparison): string[] {
  return [plain(computed), plain(stated)];
}

export function plain({ value, display }: Pick<Expression, 'value' | 'display'>): string {
  if (display !== 'percent') return value.toFixed();
  const digits = value.times('100').toFixed(4);
  return `${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}%`;
}
