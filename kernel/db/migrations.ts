import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { makeExtensions } from './make-extensions.ts';
import { databaseNewer, databaseOlder, migrationChanged, migrationFailed } from './problems.ts';

type Migration = Readonly<{ number: number; name: string; sql: string; sha256: string }>;

/** What the roles are called in this database, other than their owner. */
export type RoleNames = Readonly<{
  /** Sees and writes what the programmes hold, behind row-level security. */
  app: string;
  /** Signs people in: sees schema `auth`, which the application role does not, and nothing else. */
  auth: string;
  /** Looks after the queues: sees schema `jobs`, likewise. */
  jobs: string;
}>;

/** The names under which plain-SQL migrations speak of the roles, whatever they are called here. */
const rolesInFiles = /\bminka_(app|auth|jobs)\b/g;

/**
 * Brings the schema to the state that the code knows: plain SQL, forward only, one transaction each, one process at
 * a time. Refuses a database that is newer than the code, and one whose past differs from the files.
 *
 * @returns the names of the migrations applied now
 */
export async function migrate(
  owner: pg.Client,
  folder: string,
  roles: RoleNames,
): Promise<readonly string[]> {
  const known = await readMigrations(folder);
  await owner.query(`select pg_advisory_lock(hashtextextended('minka.migrate', 0))`);
  try {
    await owner.query(bookkeeping);
    await makeExtensions(owner);
    const applied = await mustAgree(owner, known);
    const pending = known.slice(applied);
    for (const migration of pending) await apply(owner, migration, roles);
    await owner.query(`grant usage on schema minka to ${pg.escapeIdentifier(roles.app)}`);
    await owner.query(`grant select on minka.migrations to ${pg.escapeIdentifier(roles.app)}`);
    return pending.map(({ name }) => name);
  } finally {
    await owner
      .query(`select pg_advisory_unlock(hashtextextended('minka.migrate', 0))`)
      .catch(() => undefined);
  }
}

/** Refuses a database whose schema is not exactly the one that the code knows; changes nothing. */
export async function mustBeMigrated(session: Pick<pg.Client, 'query'>, folder: string): Promise<void> {
  const known = await readMigrations(folder);
  const applied = await mustAgree(session, known);
  if (applied < known.length) {
    throw databaseOlder({ found: known[applied - 1]?.name ?? '-', known: known.at(-1)?.name ?? '-' });
  }
}

// A schema of the kernel's own: how this database came about, and nothing of any programme.
const bookkeeping = `
  create schema if not exists minka;
  create table if not exists minka.migrations (
    number integer not null,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now(),
    constraint migrations_pkey primary key (number)
  );`;

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (file, index) => {
      const sql = await readFile(join(folder, file), 'utf8');
      const name = file.replace(/\.sql$/, '');
      if (Number(name.slice(0, 4)) !== index + 1)
        throw migrationFailed({ name, reason: 'numbers have a gap' });
      return { number: index + 1, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function mustAgree(session: Pick<pg.Client, 'query'>, known: readonly Migration[]): Promise<number> {
  const { rows } = await session.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from minka.migrations order by number',
  );
  for (const row of rows) {
    const file = known[row.number - 1];
    if (file === undefined) throw databaseNewer({ found: row.name, known: known.at(-1)?.name ?? '-' });
    if (file.sha256 !== row.sha256) throw migrationChanged({ name: row.name });
  }
  return rows.length;
}

async function apply(owner: pg.Client, migration: Migration, roles: RoleNames): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(
      migration.sql.replace(rolesInFiles, (_, role: keyof RoleNames) => pg.escapeIdentifier(roles[role])),
    );
    await owner.query('insert into minka.migrations (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw migrationFailed({ name: migration.name, reason }, { cause: error });
  }
}
