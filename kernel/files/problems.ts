import { problemKind } from '#kernel/problem.ts';

/** Refusals of files: on their way in, and on their way out. */
export const fileTooLarge = problemKind<{ megabytes: number }>({ code: 'files.too-large', status: 413 });
export const fileEmpty = problemKind({ code: 'files.empty', status: 422 });
export const uploadCutOff = problemKind({ code: 'files.cut-off', status: 400 });
export const typeNotAccepted = problemKind<{ found: string; accepted: string }>({
  code: 'files.type-not-accepted',
  status: 415,
});
/** The name promises another kind of file than the bytes are. */
export const nameContradicts = problemKind<{ name: string; found: string }>({
  code: 'files.name-contradicts',
  status: 422,
});
export const imageUnreadable = problemKind<{ name: string }>({
  code: 'files.image-unreadable',
  status: 422,
});
export const imageTooManyPixels = problemKind<{ megapixels: number }>({
  code: 'files.image-too-many-pixels',
  status: 422,
});
export const notAnImage = problemKind<{ name: string }>({ code: 'files.not-an-image', status: 415 });
export const clusterNeeded = problemKind({ code: 'files.cluster-needed', status: 403 });
export const clusterUnknown = problemKind<{ cluster: string }>({
  code: 'files.cluster-unknown',
  status: 422,
});
/** The disk takes no more. */
export const noSpace = problemKind({ code: 'files.no-space', status: 503 });
/** What lies on the disk is not what was stored: it is told, logged, and not served. */
export const integrityLost = problemKind<{ sha256: string }>({ code: 'files.integrity', status: 500 });
