import { defineWrite } from '#kernel/action.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { signOut } from '../contract/session.ts';

/** Ends the session that asks. */
export function signingOut({ signIn: engine }: AccessServices) {
  return defineWrite({
    name: 'access.sign-out',
    endpoint: signOut,
    door: 'signed-in',
    async run({ from }) {
      return { answer: {}, cookies: await engine.signOut(headersOf(from)), trail: {} };
    },
  });
}
