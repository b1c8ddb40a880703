import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getAuthTables } from 'better-auth';
import { connect } from '#kernel/db/connection.ts';
import { freshDatabase, testClock } from '#test/database.ts';
import { poolOf } from '#test/sign-in-test.ts';
import { openDesk } from './desk.ts';

test('the tables of sign-in have the columns that the library writes, and ask it for no other', async () => {
  const { auth } = await freshDatabase();
  const desk = openDesk({
    pool: poolOf(auth),
    secret: 'a secret of tests, forty letters long, yes',
    baseUrl: 'https://minka.example',
    clock: testClock,
  });
  const { options } = await desk.library();
  const session = await connect(auth);
  for (const { modelName, fields } of Object.values(getAuthTables(options))) {
    const wanted = Object.entries(fields).map(([name, field]) => snakeCase(field.fieldName ?? name));
    const { rows } = await session.query<{ name: string; required: boolean }>(
      `select attname as name, attnotnull and not atthasdef as required from pg_attribute
       where attrelid = ('auth.' || $1)::regclass and attnum > 0 and not attisdropped`,
      [modelName],
    );
    const missing = wanted.filter((name) => !rows.some((row) => row.name === name));
    const asked = rows.filter((row) => row.required && !['id', ...wanted].includes(row.name));
    assert.deepEqual({ missing, asked }, { missing: [], asked: [] }, modelName);
  }
  await session.end();
});

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
