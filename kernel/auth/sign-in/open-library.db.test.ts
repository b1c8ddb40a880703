import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { connect } from '#kernel/db/connection.ts';
import { freshDatabase, testClock } from '#test/database.ts';
import { poolOf } from '#test/sign-in-test.ts';
import { openDesk } from './desk.ts';

test('the tables of sign-in are those that the library wants, and a column that it misses is found', async () => {
  const { auth, owner } = await freshDatabase();
  const desk = openDesk({
    pool: poolOf(auth),
    secret: 'a secret of tests, forty letters long, yes',
    baseUrl: 'https://minka.example',
    clock: testClock,
  });
  const { options } = await desk.library();
  const found = await getMigrations(options);
  assert.deepEqual([found.schemaProblems, found.toBeCreated, found.unsafeChanges], [[], [], []]);
  const session = await connect(owner);
  await session.query('alter table auth.users drop column image');
  await session.end();
  assert.equal((await getMigrations(options)).schemaProblems.length, 1);
});
