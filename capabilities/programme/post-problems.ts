import { problemKind } from '#kernel/problem.ts';

/** Refusals about posts and offices; the rest of the slice's stand in problems.ts. */
export const postUnknown = problemKind<{ post: string }>({ code: 'programme.post-unknown', status: 422 });
export const unitUnknown = problemKind<{ unit: string }>({ code: 'programme.unit-unknown', status: 422 });
/** Nobody with this id is in sight. */
export const personUnknown = problemKind({ code: 'programme.person-unknown', status: 422 });
/** A correction is of the same place; what was recorded of another is taken back. */
export const correctsElsewhere = problemKind<{ place: string }>({
  code: 'programme.corrects-elsewhere',
  status: 422,
});

type Since = { place: string; from: string };
type Until = { place: string; until: string };
type First = { place: string; first: string };

/** Somebody holds the post and has not left. */
export const postHeld = problemKind<Since>({ code: 'programme.post-held', status: 409 });
export const postHeldUntil = problemKind<Until & { next: string }>({
  code: 'programme.post-held-until',
  status: 409,
});
/** Somebody fills the post later, so that this holder must have left before. */
export const postHeldLater = problemKind<Since>({ code: 'programme.post-held-later', status: 409 });
export const postLeft = problemKind<{ place: string; on: string }>({
  code: 'programme.post-left',
  status: 409,
});
export const postLeftBefore = problemKind<First>({ code: 'programme.post-left-before', status: 422 });
/** A filling stands as long as its leaving does. */
export const fillingLeft = problemKind<{ place: string; on: string }>({
  code: 'programme.filling-left',
  status: 409,
});
/** Without the leaving, two would hold the post. */
export const postFilledSince = problemKind<Since>({ code: 'programme.post-filled-since', status: 409 });

export const officeOpen = problemKind<Since>({ code: 'programme.office-open', status: 409 });
export const officeOpenUntil = problemKind<Until & { next: string }>({
  code: 'programme.office-open-until',
  status: 409,
});
export const officeOpenLater = problemKind<Since>({ code: 'programme.office-open-later', status: 409 });
export const officeClosed = problemKind<{ place: string; on: string }>({
  code: 'programme.office-closed',
  status: 409,
});
export const officeClosedBefore = problemKind<First>({
  code: 'programme.office-closed-before',
  status: 422,
});
export const openingClosed = problemKind<{ place: string; on: string }>({
  code: 'programme.opening-closed',
  status: 409,
});
export const officeOpenedSince = problemKind<Since>({ code: 'programme.office-opened-since', status: 409 });
