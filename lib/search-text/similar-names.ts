import { editDistance } from './edit-distance.ts';
import { nameTokens } from './name-tokens.ts';

/** From which likeness on two names are taken for one name spelled in two ways. */
export const sameNameLikeness = 0.85;

/**
 * Whether two names are written differently and still are probably one name: an accent, a letter more or less, a
 * point, a word written together, words in another order. Names that are written exactly alike are not "two ways".
 */
export function similarNames(a: string, b: string): boolean {
  return a !== b && nameLikeness(a, b) >= sameNameLikeness;
}

/** From 0 (nothing in common) to 1 (the same but for accents, capitals, punctuation and the order of words). */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [nameTokens(a), nameTokens(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const [leftJoined, rightJoined] = [left.join(''), right.join('')];
  if (leftJoined === rightJoined) return 1;
  // Figures tell things apart however alike the rest is: phase 1 and phase 2.
  if (figuresOf(left) !== figuresOf(right)) return 0;
  // Partners are taken greedily, so both directions are tried: the answer must not depend on who is asked first.
  return Math.max(
    wordLikeness(left, right),
    wordLikeness(right, left),
    joinedLikeness(leftJoined, rightJoined),
  );
}

/** Each word with its best partner on the other side, weighed by length, so that small words count little. */
function wordLikeness(left: readonly string[], right: readonly string[]): number {
  const free = new Set(right.keys());
  let alike = 0;
  for (const word of left) {
    const best = bestPartner(word, right, free);
    if (best === undefined) continue;
    free.delete(best.index);
    alike += best.likeness * (word.length + (right[best.index]?.length ?? 0));
  }
  return alike / (lettersIn(left) + lettersIn(right));
}

function bestPartner(
  word: string,
  others: readonly string[],
  free: ReadonlySet<number>,
): { index: number; likeness: number } | undefined {
  let best: { index: number; likeness: number } | undefined;
  for (const index of free) {
    const likeness = spellingLikeness(word, others[index] ?? '');
    if (likeness > (best?.likeness ?? 0)) best = { index, likeness };
  }
  return best;
}

function spellingLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  // Short words differ by one letter and mean something else: "del" and "der", SAC and SAA.
  if (Math.min(a.length, b.length) <= 3) return 0;
  const likeness = 1 - editDistance(a, b) / longest;
  return likeness >= 0.7 ? likeness : 0;
}

function joinedLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest < 8 ? 0 : 1 - editDistance(a, b) / longest;
}

function figuresOf(words: readonly string[]): string {
  return words
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ');
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
