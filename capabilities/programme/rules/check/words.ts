import { formatMoney } from '#kernel/i18n/format-money.ts';
import { formatNumber } from '#kernel/i18n/format-number.ts';
import type { Decimal } from '#lib/decimal/index.ts';
import { type Display, writtenNumber } from '#lib/interval/index.ts';
import { nameOf } from '../../present/names.ts';
import { figureName } from '../../present/statement-words.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import { type Column, cellOf, splitColumn } from './budget-figures.ts';
import { type DraftPlace, inWords, type Phrase, type Spoken } from './draft.ts';

/** A place of the files with what it says. */
export function placeAt(
  programme: Programme,
  file: ProgrammeFileName,
  path: ItemPath,
  paragraph: string | null,
  says: Phrase,
): DraftPlace {
  return { ...programme.locate(file, path), paragraph, says };
}

/** A cell of the budget: “Total, MIF: 970,000”. */
export function cellPlace(programme: Programme, row: BudgetRow, column: Column, says?: Phrase): DraftPlace {
  return {
    ...programme.locate('budget.csv', [row.line, csvColumn(column)]),
    paragraph: row.source,
    says: says ?? cellWords(programme, row, column),
  };
}

/** “Total, year 2: 514,240”. */
export function cellWords(programme: Programme, row: BudgetRow, column: Column): Spoken {
  const cell = cellOf(row, column);
  return (speaker) => {
    const name = `${speaker.say(row.title)}, ${inWords(columnWords(programme, column), speaker)}`;
    return cell === undefined ? name : `${name}: ${formatNumber(cell.text, speaker.tag)}`;
  };
}

/** The name of a column of money, for people. */
export function columnWords(programme: Programme, column: Column): Spoken {
  return (speaker) => {
    if (column === 'total') return speaker.t('check.word.total');
    const year = /^y(\d+)$/.exec(column)?.[1];
    if (year !== undefined) return speaker.t('check.word.year', { year });
    const { financier, kind } = splitColumn(column);
    const name = nameOf(financier, programme, speaker);
    return kind === null ? name : `${name}, ${speaker.t(`check.word.${kind}`)}`;
  };
}

function csvColumn(column: Column): string {
  if (column === 'total') return 'total';
  return /^y\d+$/.test(column) ? `${column}_amount` : column.replace('.', '_');
}

/** The name of a figure, measure, piece of work or row. */
export function named(programme: Programme, key: string): Spoken {
  return (speaker) => figureName(key, programme, speaker);
}

/** The name of an id of the files, in quotation marks of the language. */
export function quotedName(programme: Programme, id: string): Spoken {
  return (speaker) => speaker.t('check.word.quoted', { name: nameOf(id, programme, speaker) });
}

/** An amount in the agreement's currency, or the row's. */
export function money(value: Decimal, currency: string): Spoken {
  return (speaker) => formatMoney({ amount: value.toFixed(), currency }, speaker.tag);
}

/** A number or a percentage, with as many decimals as it needs up to two. */
export function figure(value: Decimal, display: Display = 'number', decimals = 0): Spoken {
  return (speaker) => writtenNumber(value, display, decimals, speaker.tag);
}

export function count(value: number): Spoken {
  return (speaker) => formatNumber(Number(value.toFixed(2)), speaker.tag);
}

/** “a, b and c”. */
export function listOf(phrases: readonly Phrase[]): Spoken {
  return (speaker) =>
    new Intl.ListFormat(speaker.tag, { type: 'conjunction' }).format(
      phrases.map((phrase) => inWords(phrase, speaker)),
    );
}

/** A word or half sentence of the locales under `check`. */
export function word(key: string, params: Record<string, Phrase> = {}): Spoken {
  return (speaker) =>
    speaker.t(
      `check.${key}`,
      Object.fromEntries(Object.entries(params).map(([name, phrase]) => [name, inWords(phrase, speaker)])),
    );
}

/** The currency of the agreement. */
export function currencyOf({ programme }: Programme): string {
  return programme.currencies[0] ?? '';
}
