import { foldText } from './fold.ts';

// Cyrillic and Greek letters that look like a Latin one. A name that mixes them in was typed or pasted by accident,
// or on purpose to pass as another.
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
};

const longestName = 400;

/** The words of a name without accents, capitals, punctuation and look-alike letters; `S.A.C.` is one word, `sac`. */
export function nameTokens(name: string): string[] {
  const folded = foldText(name.slice(0, longestName));
  return (
    (
      /[a-z]/.test(folded)
        ? folded.replace(/[\u0370-\u04ff]/g, (letter) => lookAlikes[letter] ?? letter)
        : folded
    )
      // A point between single letters joins an abbreviation; every other sign separates words.
      .replace(/(?<=(?:^|[^\p{L}\p{N}])\p{L})\.(?=\p{L}(?:[^\p{L}\p{N}]|$))/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}
