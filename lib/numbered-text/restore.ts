import type { Block } from './blocks.ts';
import { isFinished, startsLower } from './clean-line.ts';
import type { Start } from './sequence.ts';

const mostRestored = 20;

/** Beginnings of paragraphs whose numbers the text has lost between two others, or before the first of a chapter: block index → number. */
export function restoreNumbers(blocks: readonly Block[], starts: readonly Start[]): Map<number, string> {
  const restored = new Map<number, string>();
  starts.forEach((start, at) => {
    const before = starts[at - 1];
    const missing = missingBetween(before?.number.parts ?? [], start.number.parts, start.number.printed);
    if (missing.length === 0 || missing.length > mostRestored) return;
    const from = firstPossible(blocks, before, start);
    const places = placesFor(blocks, from, start.index, missing.length);
    // Fewer places than numbers: which of them is lost cannot be known, except that the last ones stand nearest.
    const numbers = missing.slice(missing.length - places.length);
    places.forEach((index, nth) => {
      restored.set(index, numbers[nth] ?? '');
    });
  });
  return restored;
}

/** The numbers between two neighbours: within one group, or from the beginning of the group that the second one opens. */
function missingBetween(from: readonly number[], to: readonly number[], printed: string): string[] {
  const group = to.slice(0, -1);
  const last = to.at(-1) ?? 0;
  const isSameGroup = from.length === to.length && group.every((part, index) => part === from[index]);
  const first = isSameGroup ? (from.at(-1) ?? 0) + 1 : 1;
  // A first number that is the group's own (article 5 after article 4) opens nothing that could have lost its beginning.
  if (to.length === 1 && from.length !== 1 && from.length > 0) return [];
  const [head = '', width] = [printed.slice(0, printed.lastIndexOf('.') + 1), widthOf(printed)];
  return Array.from(
    { length: Math.max(0, last - first) },
    (_, nth) => head + String(first + nth).padStart(width, '0'),
  );
}

// Agreements that count 1.01, 1.02 keep their width.
function widthOf(printed: string): number {
  const last = printed.slice(printed.lastIndexOf('.') + 1);
  return last.startsWith('0') ? last.length : 1;
}

/** After the neighbour before, and after the heading of the chapter when a new group begins. */
function firstPossible(blocks: readonly Block[], before: Start | undefined, start: Start): number {
  const from = before === undefined ? 0 : before.index + 1;
  const isSameGroup =
    before !== undefined &&
    String(before.number.parts.slice(0, -1)) === String(start.number.parts.slice(0, -1));
  if (isSameGroup) return from;
  for (let index = start.index - 1; index >= from; index -= 1) {
    const heading = blocks[index]?.heading;
    if ((heading?.chapter ?? Number(heading?.number)) === start.number.parts[0]) return index + 1;
  }
  for (let index = start.index - 1; index >= from; index -= 1) {
    if (blocks[index]?.kind === 'heading') return index + 1;
  }
  return before === undefined ? start.index : from;
}

/** Bullets that begin a sentence first, other text that does so next; among too many the longest, in reading order. */
function placesFor(blocks: readonly Block[], from: number, to: number, wanted: number): number[] {
  const bulleted: number[] = [];
  const plain: number[] = [];
  let isAfterFinished = true;
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'text') continue;
    const canBegin = !block.isSubItem && !block.isContentsEntry && !startsLower(block.text);
    if (canBegin && block.hasBullet) bulleted.push(index);
    else if (canBegin && isAfterFinished) plain.push(index);
    isAfterFinished = isFinished(block.text);
  }
  const lengthOf = (index: number) => blocks[index]?.text.length ?? 0;
  const longest = (places: number[], count: number) =>
    [...places].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, count);
  const chosen = longest(bulleted, wanted);
  return [...chosen, ...longest(plain, wanted - chosen.length)].sort((a, b) => a - b);
}
