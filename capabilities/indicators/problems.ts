import { problemKind } from '#kernel/problem.ts';

/** Every refusal of this slice. */
export const indicatorUnknown = problemKind<{ indicator: string }>({
  code: 'indicators.indicator-unknown',
  status: 404,
});
