/** The face of the slice: what other slices and app may use of it. */

export type { IndicatorServices } from './indicator-services.ts';
export { promiseStandings } from './queries/promise-standings.ts';
export { indicatorRoutes } from './routes.ts';
