import type { Decimal } from '#lib/decimal/index.ts';
import type { Measured } from '#lib/interval/index.ts';
import { timingWords } from '../../words/timing-words.ts';
import { paragraphOf } from '../agreement/outline.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { plain } from './arithmetic.ts';
import type { Phrase, Spoken } from './draft.ts';
import { sameMonth } from './matching.ts';
import type { Said } from './said.ts';
import { factorOf, wholeValue } from './scale.ts';
import { figure, named, sourceName, word } from './words.ts';

/** A value with the paragraphs that state it. */
export type Side = {
  value: string;
  number: Measured;
  /** For the whole programme. */
  total: Decimal;
  says: Phrase;
  sources: Spoken;
  factor: Decimal;
  operator: string;
};

/** The different values of statements that stand side by side, with the paragraphs that state each. */
export function sidesOf(group: readonly Said[], agreement: Agreement): Side[] {
  const sayAmount = amountWords(group, agreement);
  const sides = Map.groupBy(
    group,
    (said) =>
      `${said.operator} ${wholeValue(said, agreement).toFixed()} ${factorOf(said, agreement).toFixed()}`,
  );
  return [...sides.values()].flatMap((said): Side[] => {
    const [first] = said;
    if (first?.number == null) return [];
    const sources = sourcesOf(agreement.programme, said);
    return [
      {
        value: plain(first.number),
        number: first.number,
        total: wholeValue(first, agreement),
        factor: factorOf(first, agreement),
        operator: first.operator ?? 'is',
        sources,
        says: word('word.side', { amount: sayAmount(first), sources }),
      },
    ];
  });
}

/**
 * Says the amount of each statement of a group: “at least 80%”; “200 in each cluster” beside “400 in all”; with its date
 * where the dates differ.
 */
function amountWords(group: readonly Said[], agreement: Agreement): (said: Said) => Phrase {
  const { programme } = agreement;
  const isScaled = group.some((said) => !factorOf(said, agreement).eq('1'));
  const isDated = group.some((said) => group.some((other) => differByDate(said, other, agreement)));
  return (said) => (speaker) => {
    if (said.number === null) return '';
    const isForEach = !factorOf(said, agreement).eq('1');
    return [
      comparedAmount(said.operator ?? 'is', said.number)(speaker),
      isForEach ? speaker.t('target.inEach', { scope: scopeWords(programme, said.per ?? '')(speaker) }) : '',
      isScaled && !isForEach ? speaker.t('check.word.inAll') : '',
      isDated && said.by !== null ? timingWords(said.by, programme, speaker) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  };
}

/** Other amounts by other dates: the dates belong to what is said. */
function differByDate(a: Said, b: Said, agreement: Agreement): boolean {
  const [x, y] = [a, b].map(({ by }) => agreement.monthOf(by ?? undefined)?.month);
  const isOtherMonth = x !== undefined && y !== undefined && !sameMonth(x, y);
  return isOtherMonth && !wholeValue(a, agreement).eq(wholeValue(b, agreement));
}

/** “cluster”, “network”. */
export function scopeWords(programme: Programme, scope: string): Spoken {
  return (speaker) =>
    scope === 'cluster' ? speaker.t('target.cluster') : named(programme, scope)(speaker).toLowerCase();
}

/** The paragraphs that say it, in the order of the document; what is counted in the files stands nowhere else. */
export function sourcesOf(programme: Programme, said: readonly Said[]): Spoken {
  // Another file than the paragraph can say otherwise what it has from that paragraph.
  const isEncoded = ({ origin, place }: Said) =>
    place.paragraph !== null && (origin === 'programme' || origin === 'clause');
  const printedIn = new Set(
    said.filter((one) => !isEncoded(one)).map(({ place }) => paragraphOf(place.paragraph ?? '')),
  );
  const told = said.filter(
    (one) => !isEncoded(one) || !printedIn.has(paragraphOf(one.place.paragraph ?? '')),
  );
  return (speaker) => {
    const sources = told.map((one) => {
      if (one.origin === 'count') return speaker.t('check.word.countedSource');
      const { paragraph, file } = one.place;
      const source = sourceName(programme, paragraph ?? file)(speaker);
      return isEncoded(one) ? speaker.t('check.word.inFile', { source, file }) : source;
    });
    return [...new Set(sources)].join('; ');
  };
}

/** “at least 80%”. */
export function comparedAmount(operator: string, number: Measured): Spoken {
  return (speaker) => {
    const value = figure(number.value, number.display, number.decimals)(speaker);
    return speaker.t(`target.compare.${operator}`, { value });
  };
}
