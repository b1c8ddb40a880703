import type { Temporal } from 'temporal-polyfill';
import type { Cleared } from './clear.ts';

/** Where a request comes from: an IP address, and what the browser calls itself. */
export type From = Readonly<{ address: string; agent: string }>;

/** A session that holds: somebody signed in, and neither the session nor the person was ended since. */
export type HeldSession = Readonly<{
  userId: string;
  sessionId: string;
  createdAt: Temporal.Instant;
  /** When it ends if it is not used again; using it moves this on, up to a limit that nothing moves. */
  expiresAt: Temporal.Instant;
}>;

export type OpenSession = Readonly<{
  sessionId: string;
  createdAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  from: From;
}>;

export type NewKey = Readonly<{
  userId: string;
  name: string;
  permissions: readonly string[];
  expiresAt?: Temporal.Instant | undefined;
}>;

export type KeptKey = Readonly<{
  id: string;
  name: string;
  permissions: readonly string[];
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant | null;
  usedAt: Temporal.Instant | null;
}>;

export type KeyOwner = Readonly<{ id: string; userId: string; permissions: readonly string[] }>;

/** `cookies` are values for `Set-Cookie`, one header each. */
export type SignedIn = Readonly<{
  state: 'in';
  userId: string;
  sessionId: string;
  cookies: readonly string[];
}>;
export type CodeWanted = Readonly<{ state: 'code-wanted'; cookies: readonly string[] }>;

/**
 * Passwords, sessions, authenticators and keys, in the database alone: what is ended here is ended at the next
 * request, in every process. A user here is nothing but an id of ours with a password; who that is, and what the
 * person may do, is not known here. No token leaves but in a cookie.
 */
export type SignIn = Readonly<{
  /**
   * Makes a user, with an id of the caller's. A user who has the address already is replaced: the caller makes sure
   * that no account has it, so that what is there was left over from an account that was never finished.
   */
  createUser(user: { id: string; email: string; name: string; password: string }): Promise<void>;
  /**
   * @param attempt with the request's headers, whose own session ends when this one begins
   * @throws auth.credentials-wrong, the same for an unknown address; auth.too-many-attempts
   */
  signIn(attempt: {
    email: string;
    password: string;
    headers: Headers;
    from: From;
  }): Promise<SignedIn | CodeWanted>;
  /**
   * The second step, with a code of the authenticator or a recovery code; each counts once.
   *
   * @throws auth.code-wrong, auth.code-not-asked, auth.too-many-attempts
   */
  giveCode(attempt: { code: string; headers: Headers; from: From }): Promise<SignedIn>;
  /** Whether the password of this browser was right and its code is still wanted. */
  isCodeWanted(headers: Headers): Promise<boolean>;
  /** Asks the database every time. */
  sessionOf(headers: Headers): Promise<HeldSession | null>;
  /** @returns cookies that clear the browser's */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** The open sessions of a user, the latest used first. */
  sessions(userId: string): Promise<readonly OpenSession[]>;
  /** @returns whether the user had such a session */
  endSession(userId: string, sessionId: string): Promise<boolean>;
  /** @returns how many ended */
  endSessions(userId: string, exceptSessionId?: string): Promise<number>;
  /** @throws auth.too-many-attempts, after too many that were wrong */
  checkPassword(userId: string, password: string): Promise<boolean>;
  /**
   * Changes the password and ends all other sessions.
   *
   * @returns how many ended
   * @throws auth.password-wrong, auth.too-many-attempts
   */
  changePassword(userId: string, current: string, next: string, keepSessionId: string): Promise<number>;
  /** Sets a password without the old one, after a reset, and ends all sessions. */
  setPassword(userId: string, next: string): Promise<void>;
  /**
   * Offers the secret of an authenticator, as an address for its picture and as letters to type in.
   *
   * @throws auth.password-wrong, auth.authenticator-there
   */
  offerTotp(userId: string, password: string): Promise<{ uri: string; secret: string }>;
  /**
   * Confirms what was offered; from then on signing in asks for a code. The recovery codes are shown this once.
   *
   * @throws auth.code-wrong, auth.authenticator-missing
   */
  confirmTotp(userId: string, code: string): Promise<{ recoveryCodes: readonly string[] }>;
  /** @throws auth.password-wrong */
  dropTotp(userId: string, password: string): Promise<void>;
  hasTotp(userId: string): Promise<boolean>;
  /** Makes a key with which a program comes in the user's name; the key is shown this once, and kept as a hash. */
  makeKey(wanted: NewKey): Promise<{ id: string; key: string }>;
  keys(userId: string): Promise<readonly KeptKey[]>;
  /** @returns whether the user had such a key */
  endKey(userId: string, id: string): Promise<boolean>;
  /** Whose key this is, asked of the database every time; null where it is none, has ended or has expired. */
  keyOf(text: string): Promise<KeyOwner | null>;
  /**
   * Counts that something was asked for about an account from an address, whether or not somebody has it.
   *
   * @throws auth.too-many-attempts
   */
  countAsked(asked: { account: string; address: string }): Promise<void>;
  /** Clears what is over: sessions, attempts, codes. */
  clear(): Promise<Cleared>;
  close(): Promise<void>;
}>;
