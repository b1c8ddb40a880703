import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { loadRoutes, loadStories, policy, texts } from '#app/capabilities.ts';
import { openPapers } from '#app/open-papers.ts';
import type { Role } from '#kernel/auth/roles.ts';
import { openSignIn } from '#kernel/auth/sign-in/open-sign-in.ts';
import { type Clock, fixedClock, systemClock, turnableClock } from '#kernel/clock/clock.ts';
import { openPool } from '#kernel/db/connection.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { castOf } from '#kernel/demonstration/cast-of.ts';
import { chanceFrom } from '#kernel/demonstration/chance.ts';
import { closedDesk } from '#kernel/demonstration/demonstration-desk.ts';
import { fillDemonstration } from '#kernel/demonstration/fill-demonstration.ts';
import { askAs } from '#kernel/demonstration/perform-as.ts';
import type { Ground } from '#kernel/demonstration/scene.ts';
import type { SignInOf } from '#kernel/demonstration/sign-ins.ts';
import { openFolderStore } from '#kernel/files/open-folder-store.ts';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { installation } from '#kernel/installation.ts';
import { runAction } from '#kernel/run-action.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { applyProgramme, groundOf, programmeGuide, readFolder } from '#programme';
import { freshDatabase } from './database.ts';

/** A demonstration that was filled for a test, and what can be asked of it on its day. */
export type Filled = Awaited<ReturnType<typeof aDemonstration>>;

const shared = new Map<string, Promise<Filled>>();

/** The demonstration of a programme of the repository, filled once for all tests of the process, which only ask. */
export function theDemonstration(name: string): Promise<Filled> {
  const filled = shared.get(name) ?? aDemonstration(name);
  shared.set(name, filled);
  return filled;
}

/** Fills a database of its own with the demonstration of a programme, as `minka demo` does. */
export async function aDemonstration(name: string) {
  const ground = await groundIn(join(installation, 'programmes', name));
  const chance = chanceFrom(`${ground.slug} ${ground.today.toString()}`);
  const clock = turnableClock(systemClock);
  const opened = await openEmpty(clock);
  const { kysely, services } = opened;
  const signIns = castOf(ground, chance).map((member): SignInOf => ({ member, password: 'wool lamp boats' }));
  const routes = await loadRoutes(services);
  const { permissions } = policy;
  await fillDemonstration({
    ...{ db: kysely, clock, services, routes, permissions, texts, ground, signIns },
    typesetter: await openPapers(),
    stories: await loadStories(),
    locale: 'en',
    begun: false,
    async apply(machine) {
      await runAction(kysely, applyProgramme, { files: ground.files }, machine);
    },
  });
  const lastPlayed = clock.now();
  const noon = ground.today.toZonedDateTime({ timeZone: ground.timeZone, plainTime: '12:00' }).toInstant();
  clock.turnTo(fixedClock(noon));
  return {
    ground,
    lastPlayed,
    signIns,
    /** What stands in the database, as the kernel sees it. */
    see: <T>(question: Parameters<typeof readSnapshot<T>>[1]) => readSnapshot(kysely, question),
    /** Asks as somebody of the cast, at noon of the demonstration's day. */
    async ask<E extends AnyEndpoint>(
      endpoint: E,
      { as: [role, cluster = null], query = {}, params = {} }: Asking,
    ): Promise<ResponseOf<E>> {
      const doors = { db: kysely, routes, permissions, clock, chance, locale: 'en' as const };
      const member = signIns.find(
        (one) => one.member.role === role && one.member.cluster === cluster,
      )?.member;
      const comer = { accountId: await accountOf(kysely, member?.email ?? '') };
      const asked = { params: { programme: ground.slug, ...params }, query, body: {} };
      // The endpoint's own schema says what comes out.
      return (await askAs(doors, comer, endpoint, asked)) as ResponseOf<E>;
    },
  };
}

type Asking = Readonly<{ as: readonly [Role, (string | null)?]; query?: object; params?: object }>;

async function openEmpty(clock: Clock) {
  const { app, auth } = await freshDatabase();
  const pool = openPool(app, () => undefined, { max: 4, idleTimeoutMillis: 1_000 });
  const authPool = openPool(auth, () => undefined, { max: 2, idleTimeoutMillis: 1_000, types: pg.types });
  // They live as long as the process, and must not keep it alive.
  pool.options.allowExitOnIdle = true;
  authPool.options.allowExitOnIdle = true;
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const filesFolder = mkdtempSync(join(tmpdir(), 'minka-demo-'));
  process.once('exit', () => rmSync(filesFolder, { recursive: true, force: true }));
  const baseUrl = 'http://127.0.0.1:1/';
  const signIn = openSignIn({
    // The driver's pool has more than kysely asks of it, in other words.
    pool: authPool as unknown as PostgresPool,
    secret: 'a secret of tests, forty letters long, yes',
    // A test's password need not withstand anybody.
    cost: { ln: 4, r: 8, p: 1 },
    baseUrl,
    clock,
  });
  const files = await openFolderStore(filesFolder);
  const programmes = programmeGuide;
  const services = {
    ...{ signIn, programmes, baseUrl, mailing: null, files, largestFileBytes: 5_000_000 },
    demonstration: closedDesk,
  };
  return { kysely, services };
}

async function accountOf(kysely: Kysely<Database>, email: string): Promise<string> {
  const row = await readSnapshot(kysely, (db) =>
    db.selectFrom('access.accounts').select('id').where('email', '=', email).executeTakeFirst(),
  );
  assert.ok(row, `${email} has an account`);
  return row.id;
}

async function groundIn(folder: string): Promise<Ground> {
  const read = await readFolder(folder);
  assert.ok('files' in read, 'the programmes of the repository can be read');
  return groundOf(read.files, { day: undefined, now: () => parsePlainDate('2026-11-26') });
}
