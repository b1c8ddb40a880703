import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type pg from 'pg';
import { policy } from '#app/capabilities.ts';
import { systemClock } from '#kernel/clock/clock.ts';
import { emptyDatabase, freshDatabase, migrationsFolder, oldestPostgres } from '#test/database.ts';
import { type Connection, connect } from './connection.ts';
import { readSnapshot } from './identity.ts';
import { openDatabase } from './open-database.ts';
import { selfCheck } from './self-check.ts';
import type { DatabasePlace } from './source.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'minka-url-'));
const sessions: pg.Client[] = [];
after(async () => {
  await Promise.all(sessions.map((session) => session.end()));
  rmSync(dataFolder, { recursive: true });
});

/** A session that is closed after the tests, also when one of them fails. */
async function session(connection: Connection): Promise<pg.Client> {
  const opened = await connect(connection);
  sessions.push(opened);
  return opened;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** As somebody outside reaches it: by address, where ours lies at a socket. */
function urlOf({ user, password, port, database }: Connection): string {
  return `postgres://${user}:${String(password)}@127.0.0.1:${port}/${database}`;
}

function open(
  owner: Connection,
  given: Partial<Record<'app' | 'auth' | 'jobs', Connection>> = {},
  asGuest = false,
) {
  const appDatabaseUrl = given.app === undefined ? undefined : urlOf(given.app);
  const authDatabaseUrl = given.auth === undefined ? undefined : urlOf(given.auth);
  const jobsDatabaseUrl = given.jobs === undefined ? undefined : urlOf(given.jobs);
  return openAt(urlOf(owner), { ...noneGiven, appDatabaseUrl, authDatabaseUrl, jobsDatabaseUrl }, asGuest);
}

type Given = Omit<DatabasePlace, 'dataFolder' | 'databaseUrl'>;
const noneGiven: Given = {
  appDatabaseUrl: undefined,
  authDatabaseUrl: undefined,
  jobsDatabaseUrl: undefined,
  secret: undefined,
};

function openAt(databaseUrl: string, given: Given = noneGiven, asGuest = false) {
  const place = { dataFolder, databaseUrl, ...given };
  return openDatabase({
    place,
    migrationsFolder,
    policy,
    command: 'test',
    asGuest,
    clock: systemClock,
    log: silent,
  });
}

// The throwaway clusters trade safety for speed, which is the one thing that the self-check finds there.
const unsafeSetting = 'the setting fsync is off';

async function assertRefused(opening: Promise<unknown>, code: string, details: Record<string, unknown> = {}) {
  await assert.rejects(opening, (error: { code?: string; details?: object }) => {
    assert.equal(error.code, code);
    assert.deepEqual({ ...error.details, ...details }, error.details);
    return true;
  });
}

for (const which of ['embedded', 'oldest'] as const) {
  const skip = which === 'oldest' && oldestPostgres() === undefined ? 'no PostgreSQL 15 here' : false;
  const where = which === 'oldest' ? ' (PostgreSQL 15)' : '';

  test(`an owner that may make roles gets its own application role, and one each for sign-in, jobs and searching${where}`, {
    skip,
  }, async () => {
    const { owner, superuser } = await emptyDatabase(which);
    // The database is proved unsafe only after everything else was in order, also the second time.
    await assertRefused(open(owner), 'database.unsafe', { findings: unsafeSetting });
    await assertRefused(open(owner), 'database.unsafe', { findings: unsafeSetting });
    const admin = await session(superuser);
    const { rows } = await admin.query(
      `select rolname, rolsuper, rolbypassrls from pg_roles where rolname ~ $1 and rolname !~ '_owner$'
       order by rolname`,
      [owner.database],
    );
    assert.deepEqual(rows, [
      { rolname: `minka_app_${owner.database}`, rolsuper: false, rolbypassrls: false },
      { rolname: `minka_auth_${owner.database}`, rolsuper: false, rolbypassrls: false },
      { rolname: `minka_jobs_${owner.database}`, rolsuper: false, rolbypassrls: false },
      { rolname: `minka_search_${owner.database}`, rolsuper: false, rolbypassrls: false },
    ]);
  });

  test(`an owner that may not make roles is told to name each role${where}`, { skip }, async () => {
    const { owner, app, auth, jobs } = await freshDatabase(which);
    const missing = (setting: string) => ({ owner: owner.user, setting });
    await assertRefused(open(owner), 'database.app-role-missing', missing('MINKA_APP_DATABASE_URL'));
    await assertRefused(
      open(owner, { app }),
      'database.app-role-missing',
      missing('MINKA_AUTH_DATABASE_URL'),
    );
    await assertRefused(
      open(owner, { app, auth }),
      'database.app-role-missing',
      missing('MINKA_JOBS_DATABASE_URL'),
    );
    await assertRefused(open(owner, { app, auth, jobs }), 'database.unsafe', { findings: unsafeSetting });
  });

  test(`an application role that could see past the policies is refused${where}`, { skip }, async () => {
    const { owner, auth, jobs, superuser } = await freshDatabase(which);
    const admin = await session(superuser);
    await admin.query(`create role ${owner.database}_bypass login bypassrls password 'a'`);
    const bypass = { ...owner, user: `${owner.database}_bypass`, password: 'a' };
    const refusal = open(owner, { app: bypass, auth, jobs });
    await assert.rejects(refusal, (error: { details: { findings: string } }) => {
      assert.match(error.details.findings, /_bypass is allowed to bypass row-level security/);
      return true;
    });
    const asOwner = await session(owner);
    assert.match((await selfCheck(asOwner)).join(), /minka_owner owns table programme\.programmes/);
    const asSuperuser = await session(superuser);
    assert.match((await selfCheck(asSuperuser)).join(), /is a superuser/);
  });

  test(`a table whose rows are not walled off is named${where}`, { skip }, async () => {
    const { owner, app } = await freshDatabase(which);
    const admin = await session(owner);
    await admin.query('alter table programme.revisions no force row level security');
    await admin.query('alter table programme.revision_files disable row level security');
    const asApp = await session(app);
    assert.deepEqual(await selfCheck(asApp), [
      'table programme.revision_files has no row-level security',
      'row-level security of table programme.revisions is not forced',
      unsafeSetting,
    ]);
  });

  test(`an earlier Minka, which shares a database with nobody, keeps a server out and no command${where}`, {
    skip,
  }, async () => {
    const { owner, superuser: _, ...roles } = await freshDatabase(which);
    const keeper = await session(owner);
    await keeper.query(`select pg_advisory_lock(hashtextextended('minka.instance', 0))`);
    await assertRefused(open(owner, roles), 'database.taken');
    await assertRefused(open(owner, roles, true), 'database.unsafe', { findings: unsafeSetting });
  });

  test(`a database of another time zone and date style still speaks ISO and UTC${where}`, {
    skip,
  }, async () => {
    const { owner, app, superuser } = await freshDatabase(which);
    const admin = await session(superuser);
    await admin.query(`alter database ${owner.database} set timezone = 'America/Bogota'`);
    await admin.query(`alter database ${owner.database} set datestyle = 'German'`);
    const asApp = await session(app);
    const { rows } = await asApp.query(
      `select '2026-03-15T12:00:00Z'::timestamptz as at, '2026-03-15'::date as day`,
    );
    assert.deepEqual(rows, [{ at: '2026-03-15T12:00:00Z', day: '2026-03-15' }]);
  });
}

test('a wrong password is said at once, with whose it is', async () => {
  const { owner } = await freshDatabase();
  await assertRefused(open({ ...owner, password: 'wrong' }), 'database.password-wrong', {
    user: owner.user,
  });
});

test('a database that does not exist is said in the words of the server', async () => {
  const { owner } = await freshDatabase();
  await assertRefused(open({ ...owner, database: 'nowhere' }), 'database.refuses');
});

test('a database in another encoding is refused', async () => {
  const { owner, superuser } = await freshDatabase();
  const admin = await session(superuser);
  await admin.query(
    `create database in_ascii encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0 owner ${owner.user}`,
  );
  await assertRefused(open({ ...owner, database: 'in_ascii' }), 'database.not-utf8', {
    found: 'SQL_ASCII',
  });
});

test('an address that is none is refused by the name of its setting', async () => {
  await assertRefused(openAt('mysql://a@b/c'), 'database.url-invalid', { name: 'DATABASE_URL' });
});

test('a database that is older than the code beside its server, or newer, or changed, is refused', async () => {
  const { owner, superuser: _, ...roles } = await freshDatabase();
  const admin = await session(owner);
  await admin.query(`insert into minka.migrations (number, name, sha256) values (9000, '9000-later', '')`);
  await assertRefused(open(owner, roles), 'database.newer', { found: '9000-later' });
  await admin.query(`delete from minka.migrations where number = 9000`);
  await admin.query(`update minka.migrations set sha256 = 'other' where number = 1`);
  await assertRefused(open(owner, roles), 'database.migration-changed');
  await admin.query(`select pg_advisory_lock(hashtextextended('minka.instance', 0))`);
  await admin.query(`delete from minka.migrations`);
  await assertRefused(open(owner, roles, true), 'database.older');
});

test('a session that the database ends is a problem that says when to come back, and the next one works', async () => {
  const { owner, superuser, ...roles } = await freshDatabase();
  const { Kysely, PostgresDialect } = await import('kysely');
  const { watchDatabase } = await import('./watch-database.ts');
  const first = { keeper: await connect(owner), roles };
  const reopened = Promise.withResolvers<void>();
  const watched = watchDatabase(
    first,
    async () => {
      const again = { keeper: await connect(owner), roles };
      setImmediate(() => reopened.resolve());
      return again;
    },
    silent,
  );
  // The types of the rows do not matter here.
  const kysely = new Kysely<import('./row-types.ts').Database>({ dialect: new PostgresDialect(watched) });
  const list = () =>
    readSnapshot(kysely, (db) => db.selectFrom('programme.programmes').select('slug').execute());
  assert.deepEqual(await list(), []);
  const admin = await session(superuser);
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [owner.database],
  );
  await reopened.promise;
  assert.deepEqual(await list(), []);
  assert.ok(watched.isUp());
  await kysely.destroy();
  await watched.close();
});
