import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { policy } from '#app/capabilities.ts';
import { systemClock } from '#kernel/clock/clock.ts';
import { migrationsFolder } from '#test/database.ts';
import { type OutsideDatabase, outsideDatabase } from '#test/outside-database.ts';
import { readSnapshot } from './identity.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'minka-beside-'));
const opened: OpenDatabase[] = [];
let outside: OutsideDatabase;
before(async () => {
  outside = await outsideDatabase();
});
after(async () => {
  for (const database of opened) await database.close();
  await outside.stop();
  rmSync(folder, { recursive: true });
});

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function open(migrations: string, secret: string): Promise<OpenDatabase> {
  const place = {
    dataFolder: join(folder, 'data'),
    databaseUrl: outside.url,
    appDatabaseUrl: undefined,
    authDatabaseUrl: undefined,
    jobsDatabaseUrl: undefined,
    secret,
  };
  const more = { policy, command: 'a test', asGuest: false, clock: systemClock, log: silent };
  const database = await openDatabase({ place, migrationsFolder: migrations, ...more });
  opened.push(database);
  return database;
}

/** The migrations of a version that is one further. */
function laterMigrations(): string {
  const later = join(folder, 'migrations');
  cpSync(migrationsFolder, later, { recursive: true });
  const number = String(readdirSync(migrationsFolder).length + 1).padStart(4, '0');
  writeFileSync(join(later, `${number}-later.sql`), 'create table minka.later (id integer);');
  return later;
}

const secret = 'forty letters that all servers have in common';
const other = 'another text of at least forty letters, it is';
const works = ({ kysely }: OpenDatabase) =>
  readSnapshot(kysely, (db) => db.selectFrom('access.accounts').select('id').execute());

test('a server with another secret is refused beside others before it changes anything (J8)', async () => {
  const older = await open(migrationsFolder, secret);
  assert.equal(older.standing, 'alone');
  await assert.rejects(open(laterMigrations(), other), { code: 'database.secret-differs' });
  // It would be newer than this one knows.
  assert.equal((await open(migrationsFolder, secret)).standing, 'beside');
  for (const database of opened.splice(0)) await database.close();
});

test('a newer server migrates beside an older one, which goes on and does not begin again (J8)', async () => {
  const older = await open(migrationsFolder, secret);
  assert.equal(older.standing, 'alone');
  const newer = await open(laterMigrations(), secret);
  assert.equal(newer.standing, 'beside');
  assert.equal(newer.applied.length, 1);
  for (const database of [older, newer]) assert.deepEqual(await works(database), []);
  await assert.rejects(open(migrationsFolder, secret), { code: 'database.newer' });
  assert.deepEqual(await works(older), []);
});

test('a server that is alone decides which secret it is from now on (J8)', async () => {
  for (const database of opened.splice(0)) await database.close();
  const alone = await open(laterMigrations(), other);
  assert.equal(alone.standing, 'alone');
  assert.deepEqual(await works(alone), []);
  await assert.rejects(open(laterMigrations(), secret), { code: 'database.secret-differs' });
});
