import { problemKind } from '#kernel/problem.ts';

/** Every refusal of this slice. */
export const indicatorUnknown = problemKind<{ indicator: string }>({
  code: 'indicators.indicator-unknown',
  status: 404,
});
/** The command line asks of one programme, and the instance holds several. */
export const programmeUnnamed = problemKind<{ slugs: string }>({
  code: 'indicators.programme-unnamed',
  status: 422,
});
export const programmeMissing = problemKind({ code: 'indicators.programme-missing', status: 404 });
