import { problemKind } from '#kernel/problem.ts';

/** Something is recorded here, and a demonstration begins with nothing. */
export const instanceNotEmpty = problemKind({ code: 'demonstration.instance-not-empty', status: 409 });
/** The day named does not suit a programme whose files state when it was signed. */
export const dayOutside = problemKind<{ day: string; first: string; last: string }>({
  code: 'demonstration.day-outside',
  status: 422,
});
/** No programme comes with this Minka. */
export const noneShipped = problemKind({ code: 'demonstration.none-shipped', status: 409 });
/** The instance was to be filled and is not: it broke off. */
export const brokenOff = problemKind({ code: 'demonstration.broken-off', status: 409 });
