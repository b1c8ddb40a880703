import { Problem } from '#kernel/problem.ts';
import type { AccessServices } from './access-services.ts';
import { mustBeGoodPassword } from './sign-in/must-be-good-password.ts';

type NewUser = Readonly<{ id: string; email: string; name: string; password: string }>;

/**
 * Lets an account sign in with a password that is good enough. Last in its transaction, because the engine's own is
 * not part of it: what a failed try leaves behind is replaced by the next.
 *
 * @param words names of the programme, which make a poor password
 * @param field where the password stands in the request, so that a form shows a refusal there
 */
export async function makeUser(
  { signIn }: Pick<AccessServices, 'signIn'>,
  user: NewUser,
  words: readonly string[],
  field = 'body.password',
): Promise<void> {
  await mustBeGood(user.password, { ...user, words }, field);
  await signIn.createUser(user);
}

/** Refuses a password that others would guess, at its place in the request. */
export async function mustBeGood(
  password: string,
  context: Readonly<{ email: string; name: string; words: readonly string[] }>,
  field: string,
): Promise<void> {
  try {
    await mustBeGoodPassword(password, context);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, status, details } = error;
    throw new Problem({ code, status, details, errors: [{ path: field, message: '' }] }, { cause: error });
  }
}
