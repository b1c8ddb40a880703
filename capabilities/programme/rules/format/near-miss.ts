import { editDistance } from '#lib/search-text/index.ts';

/** Up to three of the words that somebody who wrote `found` probably meant: the nearest ones. */
export function nearMisses(found: string, words: readonly string[]): string[] {
  const wanted = folded(found);
  if (wanted.length === 0 || wanted.length > longest) return [];
  const allowance = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3;
  const near = words
    .filter((word) => Math.abs(word.length - found.length) <= allowance + 2)
    .map((word) => ({ word, distance: editDistance(wanted, folded(word)) }))
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
