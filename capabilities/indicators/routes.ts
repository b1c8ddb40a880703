import type { Route } from '#kernel/route.ts';
import type { IndicatorServices } from './indicator-services.ts';
import { rowsExported } from './queries/export-rows.ts';
import { boardOfIndicators } from './queries/show-board.ts';
import { indicatorOpened } from './queries/show-indicator.ts';

/** Every path of the slice. */
export function indicatorRoutes(services: IndicatorServices): readonly Route[] {
  return [boardOfIndicators(services), indicatorOpened(services), rowsExported(services)];
}
