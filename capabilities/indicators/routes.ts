import type { Route } from '#kernel/route.ts';
import type { IndicatorServices } from './indicator-services.ts';
import { boardOfIndicators } from './queries/show-board.ts';

/** Every path of the slice. */
export function indicatorRoutes(services: IndicatorServices): readonly Route[] {
  return [boardOfIndicators(services)];
}
