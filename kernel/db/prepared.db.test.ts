import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import type pg from 'pg';
import { freshDatabase } from '#test/database.ts';
import { openPool } from './connection.ts';
import { transact } from './identity.ts';
import { prepared, withCommit } from './prepared.ts';
import type { Database } from './row-types.ts';

test('a transaction begins with its first statement and ends with its last, all of it or nothing', async (t) => {
  const { owner } = await freshDatabase();
  const pool = openPool(owner, () => undefined, { max: 1 });
  await pool.query('create schema sample');
  await pool.query('create table sample.marks (mark integer constraint marks_small check (mark < 10))');
  const connect = async () => prepared(await pool.connect());
  // As `watchDatabase` hands it to kysely.
  const narrow = { connect, end: async () => undefined } as unknown as PostgresPool;
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: narrow }) });
  t.after(() => pool.end());
  const marks = async () =>
    (await pool.query('select mark from sample.marks order by mark')).rows.map(markOf);
  const last = (mark: number) => sql`${sql.raw(withCommit)} insert into sample.marks values (${mark})`;

  await transact(db, 'read committed', async (inside) => {
    await sql`insert into sample.marks values (${1})`.execute(inside);
    await last(2).execute(inside);
  });
  assert.deepEqual(await marks(), [1, 2]);

  // The last statement fails only when it is sent, and takes with it what was done before.
  const broken = transact(db, 'read committed', async (inside) => {
    await sql`insert into sample.marks values (${3})`.execute(inside);
    await last(30).execute(inside);
  });
  await assert.rejects(broken, /marks_small/);
  assert.deepEqual(await marks(), [1, 2]);

  const thrown = transact(db, 'read committed', async (inside) => {
    await last(4).execute(inside);
    throw new Error('thought better of it');
  });
  await assert.rejects(thrown, /thought better of it/);
  assert.deepEqual(await marks(), [1, 2], 'what was to go with the commit does not go with the rollback');

  const nothing = transact(db, 'serializable', async () => 'done');
  assert.equal(await nothing, 'done');
  await transact(db, 'snapshot', async (inside) => {
    await assert.rejects(sql`insert into sample.marks values (${5})`.execute(inside), /read-only/);
  }).catch(() => undefined);
  assert.deepEqual(await marks(), [1, 2]);
});

function markOf({ mark }: pg.QueryResultRow): unknown {
  return mark;
}
