import type { FindingShape } from '../../contract.ts';

export type FindingPlace = FindingShape['places'][number];

/** A piece of a sentence; marked where the finding reads it. */
export type QuotedPiece = { text: string; marked: boolean };

/** Places that a reader finds together: several cells of one printed row, several words of one sentence. */
export type PlaceGroup = {
  first: FindingPlace;
  /** Ids of the columns that are read, where the place is a printed row. */
  columns: string[];
  quote: QuotedPiece[] | null;
  /** What each of the places says, in Minka's words. */
  says: string[];
  /** Where in the files they stand. */
  locations: Pick<FindingPlace, 'file' | 'line' | 'column'>[];
};

/** Puts places of one row or one sentence together, in the order in which they come first. */
export function groupedPlaces(places: readonly FindingPlace[]): PlaceGroup[] {
  const groups = Map.groupBy(places, keyOf);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [
      {
        first,
        columns: members.flatMap(({ cells }) => (cells === null ? [] : [cells.marked])),
        quote: quoteOf(members),
        says: [...new Set(members.map(({ says }) => says))],
        locations: members.map(({ file, line, column }) => ({ file, line, column })),
      },
    ];
  });
}

function keyOf({ file, line, column, cells, quote, paragraph }: FindingPlace): string {
  if (cells !== null) return `${file}:${line}`;
  if (quote !== null) return `${paragraph}:${plain(quote)}`;
  return `${file}:${line}:${column}`;
}

const mark = /\[([^\]]+)\]\(#[^)]+\)/g;

function plain(quote: string): string {
  return quote.replace(mark, '$1');
}

function quoteOf(members: readonly FindingPlace[]): QuotedPiece[] | null {
  const quotes = members.flatMap(({ quote }) => (quote === null ? [] : [quote]));
  const [first] = quotes;
  if (first === undefined) return null;
  const text = plain(first);
  const ranges = quotes.flatMap(rangesOf).sort(([one], [other]) => one - other);
  const pieces: QuotedPiece[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** Where the marked words stand in the text without its marks. */
function rangesOf(quote: string): [number, number][] {
  const ranges: [number, number][] = [];
  let dropped = 0;
  for (const { 0: whole, 1: words = '', index } of quote.matchAll(mark)) {
    ranges.push([index - dropped, index - dropped + words.length]);
    dropped += whole.length - words.length;
  }
  return ranges;
}
