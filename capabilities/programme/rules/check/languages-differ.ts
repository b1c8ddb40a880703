import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { markedWords } from './marked-words.ts';
import { canBeSame, numbersIn, type WrittenNumber } from './numbers-in-words.ts';
import { listOf, placeAt } from './words.ts';

type Written = {
  file: ProgrammeFileName;
  path: ItemPath;
  /** The path in ids, which stay when something is put before. */
  name: string;
  paragraph: string | null;
  text: Record<string, string>;
};

type Told = { language: string; words: string; numbers: WrittenNumber[] };

/** Numbers that differ between the languages of one text. */
export function languagesDiffer(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  const paragraphsTold = new Set(markedWords(agreement).flatMap(({ places }) => places[0]?.paragraph ?? []));
  return textsOf(programme).flatMap((written): Draft[] => {
    // Where marked words differ from their statement, that is the finding.
    if (written.path[2] === 'text' && paragraphsTold.has(written.paragraph ?? '')) return [];
    const told = Object.entries(written.text).map(([language, text]): Told => {
      const locale = programme.programme.locales[language] ?? language;
      // The id of a mark is no part of the text.
      const words = text.replaceAll(/\]\(#[^)\s]*\)/g, ']').replaceAll(/\s+/g, ' ');
      return { language, words, numbers: numbersIn(words, locale) };
    });
    const [first, ...others] = told;
    const differing = others.flatMap((other) => (first === undefined ? [] : differences(first, other)));
    const [one] = differing;
    if (one === undefined) return [];
    return [
      {
        code: 'marked-words-differ',
        variant: 'languages',
        severity: 'error',
        subject: `text@${written.name.replaceAll(/\s/g, '_')}`,
        params: {
          numbers: listOf(
            one.map(({ language, numbers }) => (speaker) => {
              const name = new Intl.DisplayNames([speaker.tag], { type: 'language' }).of(language);
              return `${name ?? language}: ${numbers.map((number) => number.written).join('; ')}`;
            }),
          ),
        },
        places: one.map(({ language, words }) =>
          placeAt(
            programme,
            written.file,
            written.file === 'budget.csv'
              ? [...written.path, `title_${language}`]
              : [...written.path, language],
            written.paragraph,
            words.replaceAll(/[[\]]/g, ''),
          ),
        ),
        values: one.flatMap(({ numbers }) => numbers.map(({ readings }) => readings[0]?.toFixed() ?? '')),
        arithmetic: [],
      },
    ];
  });
}

// Small numbers are often written in words, in one language and not in the other.
const mostInWords = 12;

/** The two languages with the numbers that only one of them has; none where one of them may write them in words. */
function differences(one: Told, other: Told): [Told, Told][] {
  const onlyOne = without(one.numbers, other.numbers);
  const onlyOther = without(other.numbers, one.numbers);
  if (onlyOne.length === 0 || onlyOther.length === 0) return [];
  const apart = one.numbers.flatMap((number, at) => {
    const across = other.numbers[at];
    return across !== undefined && canBeSame(number, across) ? [] : [at];
  });
  const isInPlace = one.numbers.length === other.numbers.length && apart.length === 1;
  const isLarge = [onlyOne, onlyOther].every((numbers) => numbers.some(isBeyondWords));
  if (!isInPlace && !isLarge) return [];
  return [
    [
      { ...one, numbers: onlyOne },
      { ...other, numbers: onlyOther },
    ],
  ];
}

function isBeyondWords({ readings }: WrittenNumber): boolean {
  return readings.every((value) => value.gt(String(mostInWords)));
}

function without(numbers: readonly WrittenNumber[], others: readonly WrittenNumber[]): WrittenNumber[] {
  return numbers.filter((number) => !others.some((other) => canBeSame(number, other)));
}

/** Every text of the files that stands in several languages. */
function textsOf(programme: Programme): Written[] {
  const files = [
    ['programme.yaml', programme.programme],
    ['logframe.yaml', programme.logframe],
    ['clauses.yaml', programme.clauses],
    ['paragraphs.yaml', programme.paragraphs],
  ] as const;
  return [
    ...files.flatMap(([file, value]) =>
      textsIn(programme, { file, path: [], name: file, paragraph: null }, value),
    ),
    ...programme.budget.rows.map(
      (row): Written => ({
        file: 'budget.csv',
        path: [row.line],
        name: `budget.csv.${row.id}`,
        paragraph: row.source,
        text: row.title,
      }),
    ),
  ];
}

function textsIn(programme: Programme, at: Omit<Written, 'text'>, value: unknown): Written[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const name = `${at.name}.${idOf(item) ?? index}`;
      return textsIn(programme, { ...at, path: [...at.path, index], name }, item);
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 &&
    entries.every(([key, said]) => typeof said === 'string' && programme.programme.languages.includes(key));
  if (isText) return [{ ...at, text: Object.fromEntries(entries) }];
  const own = entries.find(([key]) => key === 'source')?.[1];
  const isParagraph = at.file === 'paragraphs.yaml' && at.path[0] === 'paragraphs' && at.path.length === 2;
  const paragraph = typeof own === 'string' ? own : isParagraph ? idOf(value) : at.paragraph;
  return entries.flatMap(([key, inner]) =>
    textsIn(programme, { ...at, path: [...at.path, key], name: `${at.name}.${key}`, paragraph }, inner),
  );
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
