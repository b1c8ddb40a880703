import type { BetterAuthOptions } from 'better-auth';
import type { Clock } from '#kernel/clock/clock.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Cookies } from './cookies.ts';
import { isPassword } from './password-hash.ts';
import type { Db } from './tables.ts';

export type LibraryOptions = Readonly<{
  db: Db;
  secret: string;
  baseUrl: string;
  clock: Clock;
  cookies: Cookies;
  hashPassword(password: string): Promise<string>;
}>;
export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** 30 days: the longest that a session lasts, however much it is used. */
export const SESSION_DAYS_MAX = 30;

/** Loads better-auth, which weighs as much as the rest of Minka's start, and hands it its tables. */
export async function openLibrary(options: LibraryOptions) {
  const [{ betterAuth }, { twoFactor }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
  ]);
  const codes = twoFactor({
    issuer: 'Minka',
    twoFactorTable: 'authenticators',
    twoFactorCookieMaxAge: 10 * 60,
    // Codes are counted per address first (count-attempt.ts); this is the wall against many addresses.
    accountLockout: { enabled: true, maxFailedAttempts: 50, durationSeconds: 15 * 60 },
  });
  return betterAuth({ ...settingsOf(options), plugins: [codes] });
}

function settingsOf({ db, secret, baseUrl, clock, cookies, hashPassword }: LibraryOptions) {
  const named = (name: string) => ({ name, attributes: { secure: cookies.isSecure } });
  return {
    appName: 'Minka',
    baseURL: baseUrl,
    // As a list, because a lone secret can be overridden from the environment.
    secrets: [{ version: 1, value: secret }],
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    user: { modelName: 'users' },
    account: { modelName: 'credentials' },
    verification: { modelName: 'challenges' },
    // Every request asks the table: nothing is kept in a cookie, and using a session does not lengthen it.
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_DAYS_MAX * 24 * 60 * 60,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // How long a password may be is decided by password-rules.ts, in characters and not in units of UTF-16.
      minPasswordLength: 1,
      maxPasswordLength: 4096,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookies.isSecure },
      cookies: { session_token: named(cookies.session), two_factor: named(cookies.code) },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(clock.now()), validateSchema: false },
    },
  } satisfies BetterAuthOptions;
}
