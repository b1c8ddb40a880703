import { problemKind } from '#kernel/problem.ts';

/** Unknown address or wrong password: which of the two, nobody is told. */
export const credentialsWrong = problemKind({ code: 'auth.credentials-wrong', status: 401 });
export const tooManyAttempts = problemKind<{ minutes: number }>({
  code: 'auth.too-many-attempts',
  status: 429,
});
/** The own password, asked again before something that matters. */
export const passwordWrong = problemKind({ code: 'auth.password-wrong', status: 422 });

export const codeWrong = problemKind({ code: 'auth.code-wrong', status: 401 });
/** No password was given before, or too long ago, or too many wrong codes came after it. */
export const codeNotAsked = problemKind({ code: 'auth.code-not-asked', status: 401 });
export const authenticatorThere = problemKind({ code: 'auth.authenticator-there', status: 409 });
export const authenticatorMissing = problemKind({ code: 'auth.authenticator-missing', status: 409 });

/** Why a password is not taken (password-rules.ts). */
export const passwordShort = problemKind<{ least: number }>({ code: 'auth.password-short', status: 422 });
export const passwordLong = problemKind<{ most: number }>({ code: 'auth.password-long', status: 422 });
export const passwordUnreadable = problemKind({ code: 'auth.password-unreadable', status: 422 });
export const passwordCommon = problemKind({ code: 'auth.password-common', status: 422 });
export const passwordOfContext = problemKind<{ word: string }>({
  code: 'auth.password-of-context',
  status: 422,
});
