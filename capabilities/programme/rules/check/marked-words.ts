import { decimal } from '#lib/decimal/index.ts';
import { statementWords } from '../../words/statement-words.ts';
import type { ItemPath } from '../format/programme.ts';
import { comparisonWords, type FigureStatement, type Statement } from '../format/statement.ts';
import type { Text } from '../format/text.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { canBeSame, numbersIn, type WrittenNumber } from './numbers-in-words.ts';
import { listOf, placeAt } from './words.ts';

type Marked = { text: Text; states: Statement[]; path: ItemPath; paragraph: string };

/** Numbers in the marked words of a paragraph that are not those of the statement that the mark names. */
export function markedWords({ programme }: Agreement): Draft[] {
  const { paragraphs, footnotes } = programme.paragraphs;
  const texts: Marked[] = [
    ...paragraphs.map(({ text, states, id }, index) => ({
      text,
      states,
      path: ['paragraphs', index],
      paragraph: id,
    })),
    ...footnotes.map(({ text, states, id }, index) => ({
      text,
      states,
      path: ['footnotes', index],
      paragraph: `footnote ${id}`,
    })),
  ];
  return texts.flatMap((marked) =>
    marked.states.flatMap((statement, at) =>
      'of' in statement && statement.id !== undefined
        ? wordsOf(programme, marked, statement, statement.id, at)
        : [],
    ),
  );
}

function wordsOf(
  programme: Agreement['programme'],
  { text, path, paragraph }: Marked,
  statement: FigureStatement,
  id: string,
  at: number,
): Draft[] {
  const stated = figuresOf(statement);
  if (stated.length === 0) return [];
  const wrong = Object.entries(text).flatMap(([language, written]) =>
    marksIn(written)
      .filter((mark) => mark.id === id)
      .flatMap(({ words }) => {
        const locale = programme.programme.locales[language] ?? language;
        const numbers = numbersIn(words, locale, (number) => isParagraph(programme, number));
        return isTheirs(numbers, stated, statement) ? [] : [{ language, words, numbers }];
      }),
  );
  if (wrong.length === 0) return [];
  return [
    {
      code: 'marked-words-differ',
      severity: 'error',
      subject: `${id}@${paragraph.replaceAll(' ', '_')}`,
      params: {
        paragraph,
        words: listOf(
          wrong.map(
            ({ words }) =>
              (speaker) =>
                speaker.t('check.word.quoted', { name: words }),
          ),
        ),
        stated: (speaker) => statementWords(statement, programme, speaker),
      },
      places: [
        ...wrong.map(
          ({ language, words }): DraftPlace =>
            placeAt(programme, 'paragraphs.yaml', [...path, 'text', language], paragraph, words),
        ),
        placeAt(programme, 'paragraphs.yaml', [...path, 'states', at], paragraph, (speaker) =>
          statementWords(statement, programme, speaker),
        ),
      ],
      values: [
        ...wrong.flatMap(({ numbers }) => numbers.map(({ readings }) => readings[0]?.toFixed() ?? '')),
        ...stated.map(({ written }) => written),
      ],
      arithmetic: [],
    },
  ];
}

/** The statement's own figures: any of them may stand in the words. */
function figuresOf(statement: FigureStatement): WrittenNumber[] {
  return comparisonWords.flatMap((word) => {
    const value = statement[word];
    if (value === undefined) return [];
    return [{ written: String(value), readings: [decimal(String(value).replace('%', ''))] }];
  });
}

/** Words without figures say nothing that can be compared; dates and rhythms of the statement may stand beside its figure. */
function isTheirs(
  numbers: readonly WrittenNumber[],
  stated: readonly WrittenNumber[],
  statement: FigureStatement,
): boolean {
  if (numbers.some((number) => stated.some((figure) => canBeSame(number, figure)))) return true;
  const { by, every, year, rounded_to } = statement;
  const beside = JSON.stringify([by, every, year, rounded_to]).match(/\d+/g) ?? [];
  const others = beside.map((written) => ({ written, readings: [decimal(written)] }));
  return numbers
    .filter(({ written }) => !isYear(written))
    .every((number) => others.some((other) => canBeSame(number, other)));
}

/** A year of the calendar stands beside many figures. */
function isYear(written: string): boolean {
  return /^(19|20)\d\d$/.test(written);
}

function isParagraph({ paragraphs }: Agreement['programme'], written: string): boolean {
  return written.includes('.') && paragraphs.paragraphs.some(({ id }) => id === written);
}

/** The marked words of a text with the ids that they name. */
function marksIn(written: string): { words: string; id: string }[] {
  return [...written.matchAll(/\[([^\]]*)\]\(#([^)\s]*)\)/g)].map(([, words, id]) => ({
    words: (words ?? '').replaceAll(/\s+/g, ' '),
    id: id ?? '',
  }));
}
