import type { AccessServices } from './access-services.ts';

type NewUser = Readonly<{ id: string; email: string; name: string; password: string }>;

/**
 * Lets an account sign in with a password that is good enough. Last in its transaction, because the engine's own is
 * not part of it: what a failed try leaves behind is replaced by the next.
 *
 * @param words names of the programme, which make a poor password
 */
export async function makeUser(
  { signIn }: Pick<AccessServices, 'signIn'>,
  user: NewUser,
  words: readonly string[],
): Promise<void> {
  await signIn.createUser(user);
}
