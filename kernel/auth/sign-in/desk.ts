import type { PostgresPool } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { type Cookies, cookiesOf } from './cookies.ts';
import { type Library, openLibrary } from './open-library.ts';
import { type HashCost, hashCost, hashPassword } from './password-hash.ts';
import { type Db, openTables } from './tables.ts';

export type DeskOptions = Readonly<{
  /** Sessions of the role of sign-in: `authPool` of the open database. */
  pool: PostgresPool;
  /** Signs cookies and encrypts the secrets of authenticators (sign-in-secret.ts). */
  secret: string;
  /** The address by which people reach Minka. */
  baseUrl: string;
  clock: Clock;
  /** How much a password's hash takes, where it is not the usual; tests take less. */
  cost?: HashCost;
}>;

/** What every step of signing in works with. */
export type Desk = Readonly<{
  db: Db;
  clock: Clock;
  secret: string;
  cookies: Cookies;
  hashPassword(password: string): Promise<string>;
  /** Loaded at the first use. */
  library(): Promise<Library>;
}>;

export function openDesk({ pool, secret, baseUrl, clock, cost = hashCost }: DeskOptions): Desk {
  const tables = openTables(pool);
  const cookies = cookiesOf(baseUrl);
  const hash = (password: string) => hashPassword(password, cost);
  let loading: Promise<Library> | undefined;
  return {
    db: tables.withSchema('auth'),
    clock,
    secret,
    cookies,
    hashPassword: hash,
    library() {
      loading ??= openLibrary({ db: tables, secret, baseUrl, clock, cookies, hashPassword: hash });
      return loading;
    },
  };
}
