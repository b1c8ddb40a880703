import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import { loadRoutes, policy, texts } from '#app/capabilities.ts';
import { sessionOrKey } from '#kernel/auth/session-or-key.ts';
import { openSignIn } from '#kernel/auth/sign-in/open-sign-in.ts';
import type { SignIn } from '#kernel/auth/sign-in/sign-in.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { type Connection, openPool } from '#kernel/db/connection.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { closedDesk, type DemonstrationDesk } from '#kernel/demonstration/demonstration-desk.ts';
import { openFolderStore } from '#kernel/files/open-folder-store.ts';
import { buildServer } from '#kernel/http/build-server.ts';
import { installation } from '#kernel/installation.ts';
import type { RunningJobs } from '#kernel/jobs/run-jobs.ts';
import type { Route } from '#kernel/route.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { applyProgramme, programmeGuide, readFolder, shippedFolder } from '#programme';
import { accessJobs, testMailing } from './access-jobs.ts';
import { freshDatabase } from './database.ts';
import { emptyWebFolder } from './empty-web-folder.ts';

/** A programme of the test instance, with the names that a test needs of it. */
export type Place = Programme & Readonly<{ timeZone: string; clusters: readonly string[] }>;

export type AccessServer = ReturnType<typeof accessServer>;
/** What fetch can send. */
type Body = NonNullable<RequestInit['body']>;
type Sent = Readonly<Record<string, string | undefined>>;

type Options = Readonly<{
  /** Connections that the requests share. */
  connections?: number;
  /** Whether the instance is as new: nothing applied. */
  empty?: boolean;
  trustedProxies?: readonly string[];
  baseUrl?: string;
  /** Bytes that a file may have. */
  largestFileBytes?: number;
  /** The server of mail, for a test that sends some; until `work` is called nobody does. */
  smtp?: () => string;
  demonstration?: DemonstrationDesk;
  /** Fills the instance before the first test; hooks of a file do not wait for each other. */
  prepare?(): Promise<void>;
}>;

type Opened = Readonly<{
  address: string;
  kysely: Kysely<Database>;
  signIn: SignIn;
  routes: readonly Route[];
  owner: Connection;
  app: Connection;
  filesFolder: string;
  places: readonly Place[];
  work(): RunningJobs;
  close(): Promise<void>;
}>;

/**
 * A server with every path that Minka has, on a database of its own, from the first to the last test of the file that
 * asks for it. Whoever sends the cookie `as=<account>` has a session of that account; any other cookie is the sign-in
 * engine's to judge. Two programmes are applied.
 */
export function accessServer(options: Options = {}) {
  const started = Temporal.Instant.from('2026-03-15T12:00:00Z');
  const lines: string[] = [];
  let moment = started;
  const clock: Clock = {
    now: () => moment,
    today: (timeZone) => moment.toZonedDateTimeISO(timeZone).toPlainDate(),
    shifted: true,
  };
  let opened: Opened | undefined;
  const open = () => {
    assert.ok(opened, 'the server of this file is open while its tests run');
    return opened;
  };
  before(async () => {
    opened = await openServer(options, clock, lines);
    await options.prepare?.();
  });
  after(() => open().close());

  const send = (method: string, path: string, as: string | undefined, headers: Sent, body?: Body) =>
    fetch(open().address + path, {
      method,
      redirect: 'manual',
      // What comes piece by piece is only sent to somebody who listens meanwhile.
      ...(body === undefined ? {} : { body, duplex: 'half' }),
      headers: given({ 'accept-language': 'en', ...(as === undefined ? {} : { cookie: as }), ...headers }),
    });
  const post =
    (type: string) =>
    (path: string, body: Body, as?: string, headers: Sent = {}) =>
      send('POST', path, as, { ...ownPage(open()), 'content-type': type, ...headers }, body);
  const postJson = post('application/json');
  return {
    get: (path: string, as?: string, headers: Sent = {}) => send('GET', path, as, headers),
    /** Posts from the server's own page, with a key. */
    write: (path: string, body: unknown, as?: string, headers: Sent = {}) =>
      postJson(path, text(body), as, headers),
    /** Sends a file as a browser does, from the server's own page, with a key. */
    upload: post('application/octet-stream'),
    end: (path: string, as?: string, headers: Sent = {}) =>
      send('DELETE', path, as, { ...ownPage(open()), ...headers }),
    /** What stands in the database, as the kernel sees it. */
    ask: <T>(question: (db: Transaction<Database>) => Promise<T>) => readSnapshot(open().kysely, question),
    stage: () => ({ db: open().kysely, clock }),
    clock,
    /** Moves the clock of this server to an instant; without one, back to where it began. */
    moveTo(instant: string | Temporal.Instant = started) {
      moment = Temporal.Instant.from(instant);
    },
    here: () => placeOf(open(), 0),
    there: () => placeOf(open(), 1),
    routes: () => open().routes,
    filesFolder: () => open().filesFolder,
    signIn: () => open().signIn,
    address: () => open().address,
    owner: () => open().owner,
    app: () => open().app,
    /** Works on the queues from now on, as a server does; without it, jobs wait. */
    work: () => open().work(),
    /** Everything that was logged. */
    log: () => lines.join(''),
  };
}

/** The cookie of an account that needs no password in a test. */
export function as(account: string | undefined): string {
  assert.ok(account, 'the account is one of the test');
  return `as=${account}`;
}

/** The cookies of an answer as a browser sends them back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .filter((line) => !line.includes('Max-Age=0'))
    .map((line) => line.split(';', 1).join(''))
    .join('; ');
}

async function openServer(options: Options, clock: Clock, lines: string[]): Promise<Opened> {
  const { connections = 8, empty = false, trustedProxies = [], baseUrl = 'http://127.0.0.1:1/' } = options;
  const { largestFileBytes = 1_000_000, demonstration = closedDesk } = options;
  const { app: reached, auth, jobs: asJobs, owner } = await freshDatabase();
  // Other files' servers live as long: what is idle must not hold the database's connections.
  const pool = openPool(reached, () => undefined, { max: connections, idleTimeoutMillis: 1_000 });
  const authPool = openPool(auth, () => undefined, { max: 4, idleTimeoutMillis: 1_000, types: pg.types });
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const places = empty ? [] : await applyBoth(kysely, clock);
  const signIn = openSignIn({
    // The driver's pool has more than kysely asks of it, in other words.
    pool: authPool as unknown as PostgresPool,
    secret: 'a secret of tests, forty letters long, yes',
    // A test's password need not withstand anybody.
    cost: { ln: 4, r: 8, p: 1 },
    baseUrl,
    clock,
  });
  const filesFolder = mkdtempSync(join(tmpdir(), 'minka-files-'));
  const files = await openFolderStore(filesFolder);
  const programmes = programmeGuide;
  const mailing = testMailing(options.smtp);
  const services = { signIn, programmes, baseUrl, mailing, files, largestFileBytes, demonstration };
  const routes = await loadRoutes(services);
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const { work, close: stopJobs } = await accessJobs(asJobs, services, { kysely, clock, log });
  const folder = emptyWebFolder();
  const server = await buildServer({
    routes,
    database: { kysely, ping: async () => undefined },
    clock,
    policy,
    sessionOf: async (headers) => {
      const [, account] = /^as=([0-9a-f-]{36})$/.exec(headers.cookie ?? '') ?? [];
      if (account !== undefined) return { userId: account, sessionId: account };
      return sessionOrKey(signIn, headers);
    },
    trustedProxies,
    texts,
    log,
    webFolder: folder,
    baseUrl,
    version: '0.0.0',
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await stopJobs();
    await server.close();
    await signIn.close();
    await pool.end();
    for (const made of [folder, filesFolder]) rmSync(made, { recursive: true });
  };
  return { address, kysely, signIn, routes, owner, app: reached, filesFolder, places, work, close };
}

async function applyBoth(kysely: Kysely<Database>, clock: Clock): Promise<readonly Place[]> {
  const folders = [await shippedFolder(), join(installation, 'programmes', 'four-valleys')];
  const places: Place[] = [];
  for (const folder of folders) {
    const read = await readFolder(folder ?? '');
    assert.ok('files' in read, 'the programmes of the repository can be read');
    const acting = machineActing(clock, 'a test', randomUUID());
    const { slug } = await runAction(kysely, applyProgramme, { files: read.files }, acting);
    places.push(
      await readSnapshot(kysely, async (db) => {
        const programme = await db
          .selectFrom('programme.programmes')
          .select(['id', 'slug'])
          .where('slug', '=', slug)
          .executeTakeFirstOrThrow();
        const { timeZone, clusters } = await programmeGuide.outline(db, programme, 'en');
        return { ...programme, timeZone, clusters: clusters.map(({ id }) => id) };
      }),
    );
  }
  return places;
}

function placeOf({ places }: Opened, index: number): Place {
  const place = places[index];
  assert.ok(place, 'both programmes are applied');
  return place;
}

function ownPage({ address }: Opened): Sent {
  return { origin: address, 'idempotency-key': randomUUID() };
}

function text(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function given(headers: Sent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
