import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getConstructionPlans, PgBoss } from 'pg-boss';
import { connect } from '#kernel/db/connection.ts';
import { freshDatabase } from '#test/database.ts';

test('the tables of jobs are those that the installed pg-boss asks for', async () => {
  const { owner } = await freshDatabase();
  const session = await connect(owner);
  try {
    const { rows } = await session.query<{ version: number }>('select version from jobs.version');
    const asked = /INSERT INTO jobs\.version\(version\) VALUES \('(\d+)'\)/.exec(
      getConstructionPlans('jobs'),
    );
    assert.deepEqual(
      rows.map(({ version }) => String(version)),
      [asked?.[1]],
      'write a migration with getMigrationPlans',
    );
    const db = { executeSql: (text: string, values?: unknown[]) => session.query<never>(text, values) };
    const { ok, ...drift } = await new PgBoss({ db, schema: 'jobs', migrate: false }).detectSchemaDrift();
    assert.ok(ok, JSON.stringify(drift, null, 2));
  } finally {
    await session.end();
  }
});
