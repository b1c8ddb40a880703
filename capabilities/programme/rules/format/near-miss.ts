/** Up to three of the words that somebody who wrote `found` probably meant: the nearest ones. */
export function nearMisses(found: string, words: readonly string[]): string[] {
  const wanted = folded(found);
  if (wanted.length === 0 || wanted.length > longest) return [];
  const allowance = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3;
  const near = words
    .filter((word) => Math.abs(word.length - found.length) <= allowance + 2)
    .map((word) => ({ word, distance: distanceBetween(wanted, folded(word)) }))
    .filter(({ word, distance }) => distance <= allowance && distance < word.length);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ word }) => word)
    .slice(0, 3);
}

// Nobody misspells a word longer than this into another one; comparing costs the product of the lengths.
const longest = 80;

/** `At-Least` and `at_least` differ in their dress only. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\s_.-]/gu, '');
}

/** Edits that make one word of the other; two letters changing places is one edit (optimal string alignment). */
function distanceBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
