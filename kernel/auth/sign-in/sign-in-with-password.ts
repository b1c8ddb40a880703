import { beginSession, endFormer } from './begin-session.ts';
import { countAttempt, forgetAttempts } from './count-attempt.ts';
import type { Desk } from './desk.ts';
import { isRefusal } from './is-refusal.ts';
import { credentialsWrong } from './problems.ts';
import type { CodeWanted, From, SignedIn } from './sign-in.ts';

/** Longer ones are nobody's, and are answered like any wrong one. */
const PASSWORD_UNITS_MAX = 1024;

export async function signInWithPassword(
  desk: Desk,
  attempt: Readonly<{ email: string; password: string; headers: Headers; from: From }>,
): Promise<SignedIn | CodeWanted> {
  const email = attempt.email.trim().toLowerCase();
  const counted = { account: email, address: attempt.from.address };
  await countAttempt(desk, counted);
  const { cookies, token } = await askLibrary(desk, email, attempt.password);
  await forgetAttempts(desk, counted);
  if (token !== undefined) return beginSession(desk, { token, cookies }, attempt);
  await endFormer(desk, attempt.headers);
  return { state: 'code-wanted', cookies };
}

async function askLibrary(desk: Desk, email: string, password: string) {
  const { api } = await desk.library();
  if (password.length > PASSWORD_UNITS_MAX) return refuse(desk, password.slice(0, PASSWORD_UNITS_MAX));
  try {
    const { headers, response } = await api.signInEmail({
      body: { email, password },
      // No cookie of the browser's is shown to the library: nothing of before may have a part in what begins now.
      headers: new Headers(),
      returnHeaders: true,
    });
    const token = 'token' in response ? response.token : undefined;
    return { cookies: desk.cookies.pick(headers), token };
  } catch (error) {
    // The library computes a hash where it knows nobody, so that an unknown address takes as long as a wrong password.
    if (isRefusal(error, 'INVALID_EMAIL_OR_PASSWORD')) throw credentialsWrong({});
    if (isRefusal(error, 'INVALID_EMAIL')) return refuse(desk, password);
    throw error;
  }
}

async function refuse(desk: Desk, password: string): Promise<never> {
  await desk.hashPassword(password);
  throw credentialsWrong({});
}
