import { problemKind } from '#kernel/problem.ts';

/** Refusals of accounts, roles and links; those of signing in stand with the engine. */
export const linkUnknown = problemKind({ code: 'auth.link-unknown', status: 404 });
export const linkUsed = problemKind({ code: 'auth.link-used', status: 409 });
export const linkExpired = problemKind({ code: 'auth.link-expired', status: 410 });
export const invitationWithdrawn = problemKind({ code: 'auth.invitation-withdrawn', status: 410 });
export const invitationClosed = problemKind<{ state: string }>({
  code: 'auth.invitation-closed',
  status: 409,
});
export const inviterWithoutRight = problemKind({ code: 'auth.inviter-without-right', status: 410 });
export const invitedAnother = problemKind<{ email: string }>({ code: 'auth.invited-another', status: 403 });
export const accountExists = problemKind<{ email: string }>({ code: 'auth.account-exists', status: 409 });
export const roleNotYoursToGive = problemKind<{ role: string }>({
  code: 'auth.role-not-yours-to-give',
  status: 403,
});
export const roleForOneself = problemKind({ code: 'auth.role-for-oneself', status: 403 });
export const roleHeldAlready = problemKind<{ role: string }>({ code: 'auth.role-held-already', status: 409 });
export const roleEnded = problemKind<{ on: string }>({ code: 'auth.role-ended', status: 409 });
export const scopeWrong = problemKind<{ role: string; kind: string }>({
  code: 'auth.scope-wrong',
  status: 422,
});
export const scopeUnknown = problemKind<{ id: string }>({ code: 'auth.scope-unknown', status: 422 });
export const periodWrong = problemKind({ code: 'auth.period-wrong', status: 422 });
/** A key may part of what its owner may. */
export const keyTooWide = problemKind<{ permission: string }>({ code: 'auth.key-too-wide', status: 403 });
/** Named on the command line. */
export const keyOwnerUnknown = problemKind<{ email: string }>({
  code: 'auth.key-owner-unknown',
  status: 422,
});
/** Mail is not set up here; only an administrator hands over a link. */
export const mailOff = problemKind({ code: 'auth.mail-off', status: 409 });
export const tooManyResets = problemKind<{ minutes: number }>({ code: 'auth.too-many-resets', status: 429 });
export const lastAdministrator = problemKind({ code: 'auth.last-administrator', status: 409 });
/** Only somebody who has an account can be made administrator. */
export const accountUnknown = problemKind<{ email: string }>({ code: 'auth.account-unknown', status: 422 });
export const notAdministrator = problemKind<{ name: string }>({
  code: 'auth.not-administrator',
  status: 409,
});
