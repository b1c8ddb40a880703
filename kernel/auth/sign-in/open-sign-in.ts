import { confirmTotp, dropTotp, hasTotp, offerTotp } from './authenticator.ts';
import { changePassword, checkPassword, putPassword } from './change-password.ts';
import { clear } from './clear.ts';
import { countAttempt } from './count-attempt.ts';
import { createUser } from './create-user.ts';
import { type DeskOptions, openDesk } from './desk.ts';
import { endSession, endSessions, signOut } from './end-sessions.ts';
import { giveCode, isCodeWanted } from './give-code.ts';
import { endKey, keyOf, keysOf, makeKey } from './keys.ts';
import { openSessions } from './open-sessions.ts';
import { sessionOf } from './session-of.ts';
import type { SignIn } from './sign-in.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { throughProblems } from './through-problems.ts';

export type { SignIn } from './sign-in.ts';

/** Opens what signs people in. It connects, and loads its library, when it is first asked something. */
export function openSignIn(options: DeskOptions): SignIn {
  const desk = openDesk(options);
  const { db } = desk;
  return {
    createUser: (user) => throughProblems(() => createUser(desk, user)),
    signIn: (attempt) => throughProblems(() => signInWithPassword(desk, attempt)),
    isCodeWanted: (headers) => throughProblems(() => isCodeWanted(desk, headers)),
    sessionOf: (headers) => throughProblems(() => sessionOf(desk, headers)),
    signOut: (headers) => throughProblems(() => signOut(desk, headers)),
    sessions: (userId) => throughProblems(() => openSessions(desk, userId)),
    endSession: (userId, sessionId) => throughProblems(() => endSession(db, userId, sessionId)),
    endSessions: (userId, exceptSessionId) => throughProblems(() => endSessions(db, userId, exceptSessionId)),
    checkPassword: (userId, password) => throughProblems(() => checkPassword(desk, userId, password)),
    changePassword: (userId, current, next, keepSessionId) =>
      throughProblems(() => changePassword(desk, userId, { current, next, keepSessionId })),
    setPassword: async (userId, next) => {
      await throughProblems(() => putPassword(desk, userId, next));
    },
    giveCode: (attempt) => throughProblems(() => giveCode(desk, attempt)),
    offerTotp: (userId, password) => throughProblems(() => offerTotp(desk, userId, password)),
    confirmTotp: (userId, code) => throughProblems(() => confirmTotp(desk, userId, code)),
    dropTotp: (userId, password) => throughProblems(() => dropTotp(desk, userId, password)),
    hasTotp: (userId) => throughProblems(() => hasTotp(desk, userId)),
    makeKey: (wanted) => throughProblems(() => makeKey(desk, wanted)),
    keys: (userId) => throughProblems(() => keysOf(desk, userId)),
    endKey: (userId, id) => throughProblems(() => endKey(desk, userId, id)),
    keyOf: (text) => throughProblems(() => keyOf(desk, text)),
    countAsked: (asked) => throughProblems(() => countAttempt(desk, asked)),
    clear: () => throughProblems(() => clear(desk)),
    close: () => db.destroy(),
  };
}
