import { formatMoney } from '#kernel/i18n/format-money.ts';
import { formatNumber } from '#kernel/i18n/format-number.ts';
import type { Decimal } from '#lib/decimal/index.ts';
import { type Display, writtenNumber } from '#lib/interval/index.ts';
import { figureName } from '../../words/figure-name.ts';
import { nameOf } from '../../words/names.ts';
import { sourceLabel } from '../../words/source-label.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { Text } from '../format/text.ts';
import { type Column, cellOf, parseBudgetKey, splitColumn } from './budget-figures.ts';
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

/** A cell of the budget: “Total, Donor: 970,000”. */
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
    const title = speaker.say(row.title);
    const name = column === 'total' ? title : `${title}, ${inWords(columnWords(programme, column), speaker)}`;
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

/** The name of a figure, measure, piece of work or row. Titles of the budget stand in quotation marks. */
export function named(programme: Programme, key: string): Spoken {
  const budget = parseBudgetKey(key, programme);
  if (budget !== null) return rowName(programme, budget.row, budget.column);
  if (key === 'name.code') return word('word.codeName');
  const group = /^count\.related\.(.+)$/.exec(key)?.[1];
  if (group !== undefined) return relatedName(programme, group);
  const [kind, ...rest] = key.split('.');
  const known = rest.join('.');
  if (kind === 'name' && isSubject(programme, known)) return (speaker) => nameOf(known, programme, speaker);
  return (speaker) => {
    const inner = kind === 'name' && rest[0] === 'budget' ? known : rest.slice(1).join('.');
    if (kind === 'name' && rest[0] === 'component')
      return speaker.t('check.word.componentName', { id: inner });
    if (kind === 'name') {
      const of =
        inner === ''
          ? figureName(key, programme, speaker)
          : nameWords(programme, rest[0] ?? '', inner)(speaker);
      return speaker.t('check.word.nameOf', { what: of });
    }
    return figureName(key, programme, speaker);
  };
}

/** A group of related projects has no name of its own: it is told by its first one. */
function relatedName({ programme }: Programme, group: string): Spoken {
  const first = programme.related_projects.find((project) => project.group === group);
  return word('word.related', {
    first: (speaker) => (first === undefined ? group : speaker.say(first.title)),
  });
}

function rowName(programme: Programme, row: BudgetRow, column: Column): Spoken {
  return (speaker) => {
    const name = speaker.t('check.word.quoted', { name: speaker.say(row.title) });
    const share = /^share\.(.+)$/.exec(column)?.[1];
    if (share !== undefined) return `${name}, %`;
    return column === 'total' ? name : `${name}, ${inWords(columnWords(programme, column), speaker)}`;
  };
}

function isSubject({ paragraphs, logframe }: Programme, id: string): boolean {
  return [...paragraphs.subjects, ...logframe.measures].some((subject) => subject.id === id);
}

function nameWords(programme: Programme, kind: string, id: string): Spoken {
  return (speaker) => {
    const party = programme.programme.parties.find((candidate) => candidate.id === id);
    if (kind === 'party') return party?.acronym ?? id;
    return named(programme, id)(speaker);
  };
}

/** What a reader calls a source: "3.1", "Executive summary: Financing". */
export function sourceName(programme: Programme, source: string): Spoken {
  return (speaker) => sourceLabel(source, programme, speaker).label;
}

/** A text of the files in quotation marks of the language. */
export function quoted(text: Text): Spoken {
  return (speaker) => speaker.t('check.word.quoted', { name: speaker.say(text) });
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
  return (speaker) => listFormat(speaker.tag).format(phrases.map((phrase) => inWords(phrase, speaker)));
}

// Making a format takes longer than using it a hundred times.
const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(tag: string): Intl.ListFormat {
  const format = listFormats.get(tag) ?? new Intl.ListFormat(tag, { type: 'conjunction' });
  listFormats.set(tag, format);
  return format;
}

/** A word or half sentence of the locales under `check`. */
export function word(key: string, params: Record<string, Phrase> = {}): Spoken {
  return (speaker) =>
    speaker.t(
      `check.${key}`,
      Object.fromEntries(Object.entries(params).map(([name, phrase]) => [name, inWords(phrase, speaker)])),
    );
}
