import { test } from 'node:test';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { openSignIn } from '#kernel/auth/sign-in/open-sign-in.ts';
import type { From, SignIn } from '#kernel/auth/sign-in/sign-in.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { type Connection, openPool } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/new-id.ts';
import { freshDatabase, oldestPostgres } from './database.ts';

export type SignInTest = Readonly<{
  signIn: SignIn;
  /** The same instance under another address, as another process would open it. */
  openAt(baseUrl: string): SignIn;
  clock: Clock;
  move(duration: Temporal.DurationLike): void;
  /** Makes a user of an address that no other test has. */
  aUser(): Promise<{ id: string; email: string; password: string }>;
  connections: Readonly<{ owner: Connection; app: Connection; auth: Connection }>;
}>;

export const from: From = { address: '192.0.2.1', agent: 'a browser' };
export const password = 'three quiet words';
export const noHeaders = new Headers();

/** A test of sign-in against a real database, on the PostgreSQL that Minka brings and on the oldest it accepts. */
export function signInTest(name: string, body: (t: SignInTest) => Promise<void>): void {
  test(name, async () => body(await opened('embedded')));
  const skip = oldestPostgres() === undefined ? 'PostgreSQL 15 is not on this machine' : false;
  test(`${name} (PostgreSQL 15)`, { skip }, async () => body(await opened('oldest')));
}

/** What a browser would send after it got these cookies. */
export function browserWith(cookies: readonly string[]): Headers {
  const kept = cookies.filter((cookie) => !cookie.includes('Max-Age=0'));
  return new Headers({ cookie: kept.map((cookie) => cookie.split(';', 1).join('')).join('; ') });
}

type Which = 'embedded' | 'oldest';
const databases = new Map<Which, ReturnType<typeof freshDatabase>>();

/** A password computed with care takes time, so the database is made once; users and clocks belong to one test. */
async function opened(which: Which): Promise<SignInTest> {
  const making = databases.get(which) ?? freshDatabase(which);
  databases.set(which, making);
  const connections = await making;
  let now = Temporal.Instant.from('2026-03-15T12:00:00Z');
  const clock: Clock = {
    now: () => now,
    today: (timeZone) => now.toZonedDateTimeISO(timeZone).toPlainDate(),
    shifted: true,
  };
  const openAt = (baseUrl: string) =>
    openSignIn({
      pool: poolOf(connections.auth),
      secret: 'a secret of tests, forty letters long, yes',
      baseUrl,
      clock,
      // What guessing takes is not the subject, but for one test of it.
      cost: { ln: 4, r: 8, p: 1 },
    });
  const signIn = openAt('http://127.0.0.1:4321');
  return {
    signIn,
    openAt,
    clock,
    move: (duration) => {
      now = now.add(duration);
    },
    async aUser() {
      const id = newId(now);
      const user = { id, email: `${id}@example.org`, name: 'Rosa Quispe', password };
      await signIn.createUser(user);
      return user;
    },
    connections,
  };
}

/** The pool of a role as sign-in wants it. */
export function poolOf(auth: Connection): PostgresPool {
  const pool = openPool(auth, () => undefined, { types: pg.types });
  // Idle sessions must not keep the test process alive.
  pool.options.allowExitOnIdle = true;
  // The driver's pool has more than kysely asks of it, in other words.
  return pool as unknown as PostgresPool;
}
