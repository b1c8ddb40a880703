import type { IncomingHttpHeaders } from 'node:http';
import type { OpenSession } from './find-person.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** Who a request comes from: the session of its cookie, or the owner of its key, who then may only what the key may. */
export async function sessionOrKey(
  signIn: Pick<SignIn, 'sessionOf' | 'keyOf'>,
  { cookie, authorization }: IncomingHttpHeaders,
): Promise<OpenSession | null> {
  const [, key] = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization ?? '') ?? [];
  if (key !== undefined) {
    const owner = await signIn.keyOf(key);
    return owner && { userId: owner.userId, sessionId: `key:${owner.id}`, only: owner.permissions };
  }
  return cookie === undefined ? null : signIn.sessionOf(new Headers({ cookie }));
}
