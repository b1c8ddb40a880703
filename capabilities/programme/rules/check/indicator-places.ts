import type { Indicator } from '../format/logframe-file.ts';
import type { ItemPath, Programme } from '../format/programme.ts';

/** An indicator with its path in logframe.yaml. */
export type PlacedIndicator = { indicator: Indicator; path: ItemPath };

/** All indicators in the order of the logical framework. */
export function indicatorPlaces({ logframe }: Programme): PlacedIndicator[] {
  const of = (indicators: readonly Indicator[], ...path: (string | number)[]) =>
    indicators.map((indicator, index) => ({ indicator, path: [...path, 'indicators', index] }));
  return [
    ...of(logframe.goal.indicators, 'goal'),
    ...of(logframe.purpose.indicators, 'purpose'),
    ...logframe.components.flatMap(({ indicators }, index) => of(indicators, 'components', index)),
  ];
}
