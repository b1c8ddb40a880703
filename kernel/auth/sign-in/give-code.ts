import { sql } from 'kysely';
import { beginSession } from './begin-session.ts';
import { onlyCookie } from './cookies.ts';
import { countAttempt, forgetAttempts } from './count-attempt.ts';
import type { Desk } from './desk.ts';
import { isRefusal } from './is-refusal.ts';
import { codeNotAsked, codeWrong, tooManyAttempts } from './problems.ts';
import type { From, SignedIn } from './sign-in.ts';
import { signedCookie } from './signed-cookie.ts';
import { spendCode } from './spend-code.ts';

type CodeAttempt = Readonly<{ code: string; headers: Headers; from: From }>;

export async function giveCode(desk: Desk, attempt: CodeAttempt): Promise<SignedIn> {
  // Only this cookie: beside a session the library would take the code for something else, and count nothing.
  const challenge = onlyCookie(attempt.headers, desk.cookies.code);
  const userId = await challenged(desk, challenge);
  const counted = { account: `code ${userId}`, address: attempt.from.address };
  await countAttempt(desk, counted);
  const opened = await askLibrary(desk, challenge, userId, attempt.code);
  await forgetAttempts(desk, counted);
  return beginSession(desk, opened, attempt);
}

/** Whether a password was right a short while ago in this browser, and the code has not come yet. */
export async function isCodeWanted(desk: Desk, headers: Headers): Promise<boolean> {
  return (await findChallenge(desk, headers)) !== undefined;
}

/** Whose password was right. */
async function challenged(desk: Desk, headers: Headers): Promise<string> {
  const found = await findChallenge(desk, headers);
  if (found === undefined) throw codeNotAsked({});
  return found.value;
}

async function findChallenge({ db, cookies, secret }: Desk, headers: Headers) {
  const identifier = signedCookie(headers, cookies.code, secret);
  if (identifier === undefined) return undefined;
  return (
    db
      .selectFrom('challenges')
      .select('value')
      .where('identifier', '=', identifier)
      // The library's own limit, which it reckons by the machine's clock.
      .where('expiresAt', '>', sql<Date>`now()`)
      .executeTakeFirst()
  );
}

async function askLibrary(desk: Desk, headers: Headers, userId: string, typed: string) {
  const { api } = await desk.library();
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase();
  try {
    if (/^\d{6}$/.test(code)) {
      if (!(await spendCode(desk.db, userId, code))) throw codeWrong({});
      return answerOf(desk, await api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
    }
    const recovery = `${code.slice(0, 5)}-${code.slice(5)}`;
    return answerOf(
      desk,
      await api.verifyBackupCode({ body: { code: recovery }, headers, returnHeaders: true }),
    );
  } catch (error) {
    if (isRefusal(error, 'INVALID_CODE', 'INVALID_BACKUP_CODE')) throw codeWrong({});
    if (isRefusal(error, 'ACCOUNT_TEMPORARILY_LOCKED'))
      throw tooManyAttempts({ minutes: 15 }, { retryAfterSeconds: 900 });
    // Too many wrong codes, or too long after the password: it begins with the password again.
    if (
      isRefusal(error, 'INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED')
    )
      throw codeNotAsked({});
    throw error;
  }
}

function answerOf({ cookies }: Desk, answer: { headers: Headers; response: { token?: string | undefined } }) {
  const { token } = answer.response;
  if (token === undefined) throw codeNotAsked({});
  return { token, cookies: cookies.pick(answer.headers) };
}
