import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { z } from 'zod';
import { policy } from '#app/capabilities.ts';
import type { Action } from '#kernel/action.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import { putRowPolicies } from '#kernel/auth/row-policies.ts';
import { type Clock, fixedClock } from '#kernel/clock/clock.ts';
import { type Connection, connect, openPool } from '#kernel/db/connection.ts';
import type { Binaries } from '#kernel/db/embedded/binaries.ts';
import {
  type Cluster,
  clusterConnection,
  embeddedApp,
  embeddedAuth,
  embeddedDatabase,
  embeddedJobs,
  embeddedOwner,
  prepareDataFolder,
  startCluster,
  superuserName,
} from '#kernel/db/embedded/cluster.ts';
import { actAs, actAsKernel, enterProgramme, findProgramme } from '#kernel/db/identity.ts';
import { migrate } from '#kernel/db/migrations.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { programmeUnknown } from '#kernel/http/problems.ts';
import { slugOf } from '#kernel/http/slug-of.ts';
import type { Query } from '#kernel/query.ts';
import { actInside, machineActing } from '#kernel/run-action.ts';
import { answerInside } from '#kernel/run-query.ts';

export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), '../db/migrations');

/** The day on which tests take place, unless they say another. */
export const testClock: Clock = fixedClock('2026-03-15T12:00:00Z');

export type DbTest = Readonly<{
  /** A transaction of the application role that is rolled back; it starts as the kernel, before anybody is known. */
  db: Transaction<Database>;
  clock: Clock;
  newId(): string;
  enterProgramme(id: string): Promise<void>;
  /** Performs an action as the machine, or as somebody, in a programme by its name where one is named. */
  act<Input, Output, Subject>(
    action: Action<Input, Output, Subject>,
    input: Input,
    as?: Partial<Cast>,
  ): Promise<Output>;
  /** Asks a query as HTTP would, inside this transaction; a path with `:programme` finds its programme. */
  ask<E extends AnyEndpoint>(
    query: Query<E>,
    input: { params?: z.input<E['params']>; query?: z.input<E['query']> },
    as?: Partial<Cast>,
  ): Promise<ResponseOf<E>>;
}>;

/** As whom, in which programme and by which clock something is done in a test. */
export type Cast = Readonly<{ identity: Identity; programme: string; clock: Clock }>;

/**
 * A test against a real, migrated PostgreSQL that leaves no trace. It runs on the one that Minka brings and, where
 * its programs are on the machine, on version 15, the oldest that Minka accepts.
 */
export function dbTest(name: string, body: (t: DbTest) => Promise<void>): void {
  test(name, () => rolledBack('embedded', body));
  const skip = oldestPostgres() === undefined ? 'PostgreSQL 15 is not on this machine' : false;
  test(`${name} (PostgreSQL 15)`, { skip }, () => rolledBack('oldest', body));
}

/** A migrated database of its own, for tests that commit. Each connection says how to reach it as one role. */
export async function freshDatabase(
  which: Which = 'embedded',
): Promise<Record<'owner' | 'app' | 'auth' | 'jobs' | 'superuser', Connection>> {
  const { cluster } = await throwaway(which);
  clones += 1;
  return cloneTemplate(cluster, `minka_clone_${clones}`);
}

/** A database of its own that nothing was migrated into; its owner may make roles. */
export async function emptyDatabase(
  which: Which = 'embedded',
): Promise<{ owner: Connection; superuser: Connection }> {
  const { cluster } = await throwaway(which);
  clones += 1;
  const name = `minka_empty_${clones}`;
  const superuser = superuserOf(cluster);
  const session = await connect(superuser);
  await session.query(`create role ${name}_owner login createrole password 'owner'`);
  await session.query(`create database ${name} owner ${name}_owner template template0`);
  await session.end();
  const owner = { ...superuser, user: `${name}_owner`, password: 'owner', database: name };
  return { owner, superuser: { ...superuser, database: name } };
}

/** The programs of PostgreSQL 15 in one of the places where packages put them; undefined where there are none. */
export function oldestPostgres(): Binaries | undefined {
  const folder = [
    '/usr/lib/postgresql/15',
    '/usr/pgsql-15',
    '/opt/homebrew/opt/postgresql@15',
    '/usr/local/opt/postgresql@15',
  ].find((candidate) => existsSync(join(candidate, 'bin', 'postgres')));
  if (folder === undefined) return undefined;
  const postgres = join(folder, 'bin', 'postgres');
  const version = /\d+\.\d+/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  return { folder, postgres, initdb: join(folder, 'bin', 'initdb'), version };
}

type Which = 'embedded' | 'oldest';
type Throwaway = Readonly<{ cluster: Cluster; app: Kysely<Database> }>;

const running = new Map<Which, Promise<Throwaway>>();
let clones = 0;

// One cluster per test run, started by the first test that needs it, gone with the process.
function throwaway(which: Which): Promise<Throwaway> {
  const known = running.get(which);
  if (known !== undefined) return known;
  const starting = start(which);
  running.set(which, starting);
  return starting;
}

async function start(which: Which): Promise<Throwaway> {
  const folder = mkdtempSync(join(tmpdir(), 'minka-test-'));
  await prepareDataFolder(folder);
  const binaries = which === 'oldest' ? oldestPostgres() : undefined;
  // A test's data need not survive a loss of power; the servers of all files are open together.
  const settings = { fsync: 'off', max_connections: '300' };
  const cluster = await startCluster(folder, binaries === undefined ? { settings } : { settings, binaries });
  process.once('exit', () => {
    const { binaries: programs, folder: data, user } = cluster.place;
    const stop = ['stop', '-D', data, '-m', 'immediate', '-w', '-s'];
    execFileSync(join(programs.folder, 'bin', 'pg_ctl'), stop, { cwd: data, ...user });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const owner = await connect(clusterConnection(cluster.secrets, cluster.postmaster, 'owner'));
  await migrate(owner, migrationsFolder, { app: embeddedApp, auth: embeddedAuth, jobs: embeddedJobs });
  await putRowPolicies(owner, policy);
  await owner.end();
  const { app } = await cloneTemplate(cluster, 'minka_rolled_back');
  const pool = openPool(app, () => undefined);
  // Idle sessions must not keep the test process alive.
  pool.options.allowExitOnIdle = true;
  return { cluster, app: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) };
}

async function cloneTemplate(cluster: Cluster, name: string) {
  const superuser = superuserOf(cluster);
  const session = await connect(superuser);
  await session.query(
    `create database ${pg.escapeIdentifier(name)} template ${embeddedDatabase} owner ${embeddedOwner}`,
  );
  await session.end();
  return {
    owner: { ...clusterConnection(cluster.secrets, cluster.postmaster, 'owner'), database: name },
    app: { ...clusterConnection(cluster.secrets, cluster.postmaster, 'app'), database: name },
    auth: { ...clusterConnection(cluster.secrets, cluster.postmaster, 'auth'), database: name },
    jobs: { ...clusterConnection(cluster.secrets, cluster.postmaster, 'jobs'), database: name },
    superuser: { ...superuser, database: name },
  };
}

function superuserOf({ secrets, postmaster }: Cluster) {
  const owner = clusterConnection(secrets, postmaster, 'owner');
  return { ...owner, user: superuserName, password: secrets.superuser, database: 'postgres' };
}

async function rolledBack(which: Which, body: (t: DbTest) => Promise<void>): Promise<void> {
  const { app } = await throwaway(which);
  const db = await app.startTransaction().execute();
  try {
    await actAsKernel(db);
    await body(inside(db));
  } finally {
    await db.rollback().execute();
  }
}

function inside(db: Transaction<Database>): DbTest {
  return {
    db,
    clock: testClock,
    newId: () => newId(testClock.now()),
    enterProgramme: (id) => enterProgramme(db, id),
    async act(action, input, { identity = machine, programme: slug, clock = testClock } = {}) {
      await actAs(db, identity);
      const programme = slug === undefined ? null : await enter(db, slug);
      const acting = { ...machineActing(clock, 'a test', 'a request'), identity, permissions, programme };
      const { answer } = await actInside(db, action, action.input.parse(input), acting);
      return answer;
    },
    async ask(query, input, { identity = machine, clock = testClock } = {}) {
      const { endpoint } = query;
      const parsed = {
        params: endpoint.params.parse(input.params ?? {}),
        query: endpoint.query.parse(input.query ?? {}),
      };
      await actAs(db, identity);
      const slug = slugOf(endpoint, parsed.params);
      const programme = slug === undefined ? null : await enter(db, slug);
      const from = { address: '', agent: '', cookie: undefined };
      const asking = { clock, locale: 'en', identity, permissions, programme, from } as const;
      const { answer } = await answerInside(db, query, parsed, asking);
      // Encoded as over HTTP, so that a test sees what a client sees.
      return endpoint.response.encode(answer) as ResponseOf<typeof endpoint>;
    },
  };
}

const machine: Identity = { kind: 'machine', name: 'a test' };
const { permissions } = policy;

async function enter(db: Transaction<Database>, slug: string) {
  const programme = await findProgramme(db, slug);
  if (programme === undefined) throw programmeUnknown({ slug });
  await enterProgramme(db, programme.id);
  return programme;
}
