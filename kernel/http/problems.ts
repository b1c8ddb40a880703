import { problemKind } from '#kernel/problem.ts';

/** Refusals that belong to HTTP itself and to the paths that every slice shares. */
export const notFound = problemKind<{ path: string }>({ code: 'http.not-found', status: 404 });
export const programmeUnknown = problemKind<{ slug: string }>({
  code: 'http.programme-unknown',
  status: 404,
});
/** The same answer for what does not exist and for what this person may not see. */
export const subjectUnknown = problemKind({ code: 'http.subject-unknown', status: 404 });
export const notSignedIn = problemKind({ code: 'http.not-signed-in', status: 401 });
export const notPermitted = problemKind<{ permission: string }>({ code: 'http.not-permitted', status: 403 });
export const foreignOrigin = problemKind({ code: 'http.foreign-origin', status: 403 });
export const keyMissing = problemKind({ code: 'http.idempotency-key-missing', status: 400 });
export const keyReused = problemKind({ code: 'http.idempotency-key-reused', status: 422 });
export const twinInFlight = problemKind({ code: 'http.twin-in-flight', status: 409 });
export const methodNotAllowed = problemKind<{ method: string; path: string }>({
  code: 'http.method-not-allowed',
  status: 405,
});
export const requestMalformed = problemKind({ code: 'http.malformed', status: 400 });
export const requestInvalid = problemKind({ code: 'http.invalid', status: 422 });
export const bodyTooLarge = problemKind({ code: 'http.body-too-large', status: 413 });
export const addressTooLong = problemKind({ code: 'http.address-too-long', status: 414 });
export const typeUnsupported = problemKind<{ type: string }>({ code: 'http.type-unsupported', status: 415 });
export const headersTooLarge = problemKind({ code: 'http.headers-too-large', status: 431 });
export const rangeUnsatisfiable = problemKind({ code: 'http.range-unsatisfiable', status: 416 });
export const preconditionFailed = problemKind({ code: 'http.precondition-failed', status: 412 });
export const requestTooSlow = problemKind({ code: 'http.too-slow', status: 408 });
export const hostUnknown = problemKind<{ host: string }>({ code: 'http.host-unknown', status: 421 });
/** What a person sees of a bug of ours: that it happened, and the number under which the log tells the rest. */
export const unexpected = problemKind({ code: 'http.unexpected', status: 500 });
export const webNotBuilt = problemKind({ code: 'http.web-not-built', status: 503 });
