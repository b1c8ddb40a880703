const mark = /\[([^\]]+)\]\(#([^)]+)\)/g;

/** A sentence is shown whole up to here on each side of the marked words; a longer one is cut between words. */
const longestSide = 150;

/** The sentence of a text that holds the mark `[words](#id)`, without the other marks; null where no mark names it. */
export function sentenceWith(text: string, id: string): string | null {
  const at = text.indexOf(`](#${id})`);
  if (at < 0) return null;
  const opens = text.lastIndexOf('[', at);
  const closes = at + `](#${id})`.length;
  const ends = endsOf(text);
  const from = ends.findLast((end) => end <= opens) ?? 0;
  const to = ends.find((end) => end >= closes) ?? text.length;
  const before = withoutMarks(text.slice(from, opens)).trimStart();
  const after = withoutMarks(text.slice(closes, to)).trimEnd();
  return cutBefore(before) + text.slice(opens, closes) + cutAfter(after);
}

function withoutMarks(text: string): string {
  return text.replace(mark, '$1');
}

function cutBefore(text: string): string {
  return text.length <= longestSide
    ? text
    : `… ${text.slice(text.indexOf(' ', text.length - longestSide) + 1)}`;
}

function cutAfter(text: string): string {
  return text.length <= longestSide ? text : `${text.slice(0, text.lastIndexOf(' ', longestSide))} …`;
}

/** Where sentences end: after the stop, before the next capital. A stop inside a number or a short form ends none. */
function endsOf(text: string): number[] {
  return [...text.matchAll(/[.!?]["”»)]?\s+(?=[\p{Lu}["“«¿¡(])/gu)].map(
    (found) => found.index + found[0].length,
  );
}
