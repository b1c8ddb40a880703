import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { type DbTest, dbTest } from '#test/database.ts';

const at = '2026-03-15T12:00:00Z';

async function aProgramme({ db, newId, enterProgramme }: DbTest, slug: string): Promise<string> {
  const id = newId();
  await enterProgramme(id);
  await db
    .insertInto('programme.programmes')
    .values({ id, slug, recorded_at: at, recorded_by: 'a test' })
    .execute();
  await db
    .insertInto('programme.revisions')
    .values({
      programme_id: id,
      id: newId(),
      number: 1,
      content_sha256: 'a'.repeat(64),
      assumed_signed_on: '2026-03-15',
      recorded_at: at,
      recorded_by: 'a test',
    })
    .execute();
  return id;
}

dbTest('a transaction sees the rows of the programme that it entered and no others', async (t) => {
  const first = await aProgramme(t, 'first');
  await aProgramme(t, 'second');
  await t.enterProgramme(first);
  const revisions = await t.db.selectFrom('programme.revisions').select('programme_id').execute();
  assert.deepEqual(revisions, [{ programme_id: first }]);
  const programmes = await t.db.selectFrom('programme.programmes').select('slug').execute();
  assert.deepEqual(programmes, [{ slug: 'first' }]);
});

dbTest('without a context no row is seen at all, also after a setting was reset', async (t) => {
  await aProgramme(t, 'first');
  await sql`select set_config('minka.programme_id', '', true), set_config('minka.scope', '', true)`.execute(
    t.db,
  );
  assert.deepEqual(await t.db.selectFrom('programme.programmes').select('slug').execute(), []);
  assert.deepEqual(await t.db.selectFrom('programme.revisions').select('number').execute(), []);
});

dbTest('a row of another programme cannot be written', async (t) => {
  const first = await aProgramme(t, 'first');
  await aProgramme(t, 'second');
  const stranger = t.db
    .insertInto('programme.source_documents')
    .values({
      programme_id: first,
      id: t.newId(),
      file_name: 'a.txt',
      media_type: 'text/plain',
      sha256: 'b'.repeat(64),
      content: Buffer.from('a'),
      recorded_at: at,
      recorded_by: 'a test',
    })
    .execute();
  await assert.rejects(stranger, /row-level security/);
});

dbTest('what was recorded cannot be changed by the application', async (t) => {
  await aProgramme(t, 'first');
  await assert.rejects(
    t.db.updateTable('programme.revisions').set({ number: 2 }).execute(),
    /permission denied/,
  );
});

dbTest('dates and instants come as ISO strings, never as Date', async (t) => {
  await aProgramme(t, 'first');
  const revision = await t.db
    .selectFrom('programme.revisions')
    .select(['assumed_signed_on', 'recorded_at'])
    .executeTakeFirstOrThrow();
  assert.deepEqual(revision, { assumed_signed_on: '2026-03-15', recorded_at: at });
  const { rows } = await sql`select 12345678901234567.89::numeric as amount, 9007199254740993::int8 as big,
    array['2026-03-15'::date, null] as days, '2026-03-15T07:00:00.000001-05'::timestamptz as moment`.execute(
    t.db,
  );
  assert.deepEqual(rows, [
    {
      amount: '12345678901234567.89',
      big: '9007199254740993',
      days: ['2026-03-15', null],
      moment: '2026-03-15T12:00:00.000001Z',
    },
  ]);
});
