import type { MeasureRegistry } from '#kernel/measure/measure-registry.ts';

/** What indicators are judged with, handed in by app/capabilities.ts: the measures of all slices. */
export type IndicatorServices = Readonly<{ measures: MeasureRegistry }>;
