import type { Block } from './blocks.ts';
import { isFinished, startsLower } from './clean-line.ts';
import type { Start } from './sequence.ts';

const shortestSentence = 40;
// A paragraph that a page cuts in two is unfinished, but no item of a list is this long.
const longestItem = 200;

/**
 * Beginnings of paragraphs whose numbers are lost at the end of a chapter: block index → number. Nothing after them
 * says that they were there, so that they are looked for only in a document whose numbers mostly stand behind bullets,
 * because a scan then turned the column of numbers into bullets.
 */
export function restoreTrailing(
  blocks: readonly Block[],
  starts: readonly Start[],
  known: ReadonlyMap<number, string>,
): Map<number, string> {
  const restored = new Map<number, string>();
  if (starts.filter(({ index }) => blocks[index]?.hasBullet).length * 2 < starts.length) return restored;
  starts.forEach((start, at) => {
    const next = starts[at + 1];
    if (groupOf(next) === groupOf(start)) return;
    const places = placesAfter(blocks, start, next, known);
    const { printed, parts } = start.number;
    const head = printed.slice(0, printed.lastIndexOf('.') + 1);
    places.forEach((index, nth) => {
      restored.set(index, head + String((parts.at(-1) ?? 0) + nth + 1));
    });
  });
  return restored;
}

function groupOf(start: Start | undefined): string | undefined {
  return start?.number.parts.slice(0, -1).join('.');
}

/** Bullets with whole sentences before the next chapter, title without a number, table, or number. */
function placesAfter(
  blocks: readonly Block[],
  start: Start,
  next: Start | undefined,
  known: ReadonlyMap<number, string>,
): number[] {
  const places: number[] = [];
  let before = blocks[start.index];
  for (let index = start.index + 1; index < (next?.index ?? blocks.length); index += 1) {
    const block = blocks[index];
    if (block === undefined || known.has(index) || endsGroup(block, start, next)) break;
    if (block.kind !== 'text') continue;
    if (isParagraph(block) && before !== undefined && !introducesList(before)) places.push(index);
    before = block;
  }
  return places;
}

function endsGroup({ kind, heading }: Block, start: Start, next: Start | undefined): boolean {
  if (heading === undefined) return kind === 'table';
  const group = start.number.parts[0] ?? 0;
  // The letters C and D of sections are Roman numbers too, far above the next chapter's.
  const isNextChapter =
    heading.chapter !== undefined &&
    heading.chapter > group &&
    heading.chapter <= (next?.number.parts[0] ?? group + 1);
  return isNextChapter || heading.number === '' || heading.number === String(next?.number.parts[0]);
}

function isParagraph(block: Block): boolean {
  if (!block.hasBullet || block.isSubItem || startsLower(block.text)) return false;
  const { length } = block.text;
  return length > longestItem || (length >= shortestSentence && isFinished(block.text));
}

function introducesList({ text }: Block): boolean {
  return /:[^.!?]{0,20}$/.test(text.slice(-24)) || !isFinished(text);
}
