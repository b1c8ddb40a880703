import type { IndicatorShape, LevelShape } from '../../contract.ts';

/** What indicators without a number begin with: the first letter of goal and purpose. */
export type Letters = Readonly<{ goal: string; purpose: string }>;

/**
 * Short names for a board: the agreement's number where it gives one. Of the others, those of the goal and the purpose
 * are counted behind a letter (G1, P2), those of a component behind its number (3a, 3b; 1 where it has a single one).
 */
export function shortNames(
  indicators: readonly Pick<IndicatorShape, 'id' | 'numbered' | 'level'>[],
  levels: readonly Pick<LevelShape, 'id' | 'kind'>[],
  letters: Letters,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const level of levels) {
    const own = indicators.filter((indicator) => indicator.level === level.id);
    const unnumbered = own.filter(({ numbered }) => !numbered);
    for (const { id, numbered } of own) if (numbered) names.set(id, id);
    unnumbered.forEach(({ id }, index) => {
      names.set(id, named(level, index, unnumbered.length, letters));
    });
  }
  return names;
}

function named(
  { id, kind }: Pick<LevelShape, 'id' | 'kind'>,
  index: number,
  count: number,
  letters: Letters,
) {
  if (kind !== 'component') return `${letters[kind]}${index + 1}`;
  return count === 1 ? id : `${id}${String.fromCodePoint(97 + index)}`;
}
