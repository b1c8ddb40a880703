import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { codeOf } from '#kernel/db/connection.ts';
import { installation } from '#kernel/installation.ts';
import { Problem } from '#kernel/problem.ts';
import { programmeMonthOf } from '#lib/calendar/index.ts';
import { applyProgramme, readFolder } from '#programme';
import { dbTest } from '#test/database.ts';
import { aDemonstration, type Filled, theDemonstration } from '#test/demonstration.ts';
import { beginDemonstration } from './actions/begin-demonstration.ts';

const programmes = ['gamarra-cuzco', 'four-valleys'];
const fourValleys = join(installation, 'programmes', 'four-valleys');
const filled: Filled[] = [];
const twins: Filled[] = [];
before(async () => {
  for (const name of programmes) filled.push(await theDemonstration(name));
  twins.push(await aDemonstration('four-valleys'));
});

const begin = { today: '2026-03-10', timeZone: 'America/Lima' };

dbTest(
  'what is recorded in earnest is never marked as invented, and the mark is never taken away',
  async (t) => {
    const read = await readFolder(fourValleys);
    assert.ok('files' in read);
    await t.act(beginDemonstration, begin);
    await assert.rejects(t.act(beginDemonstration, begin), { code: 'demonstration.instance-not-empty' });
    for (const statement of [
      sql`delete from access.demonstrations`,
      sql`update access.demonstrations set today = '2020-01-01'`,
    ]) {
      await sql`savepoint before_it`.execute(t.db);
      await assert.rejects(statement.execute(t.db), (error) => codeOf(error) === '42501');
      await sql`rollback to savepoint before_it`.execute(t.db);
    }
  },
);

dbTest('an instance with a programme is refused as a demonstration, by the database too', async (t) => {
  const read = await readFolder(fourValleys);
  assert.ok('files' in read);
  await t.act(applyProgramme, { files: read.files });
  await assert.rejects(t.act(beginDemonstration, begin), Problem);
  const row = sql`insert into access.demonstrations (today, time_zone, recorded_at, recorded_by)
    values ('2026-03-10', 'America/Lima', now(), 'somebody')`;
  await assert.rejects(row.execute(t.db), /something is recorded already/);
});

test('today lies in month 20, whatever the programme says of its dates, and all is recorded before it', () => {
  for (const { ground, lastPlayed } of filled) {
    assert.equal(programmeMonthOf(ground.start, ground.today), 20, ground.slug);
    const begins = ground.today.toZonedDateTime(ground.timeZone).toInstant();
    assert.ok(Temporal.Instant.compare(lastPlayed, begins) < 0, ground.slug);
  }
  assert.equal(filled[0]?.ground.today.toString(), '2026-11-26');
});

test('everything was done by somebody who may, and each thing left its row in the trail', async () => {
  for (const { see, ground } of filled) {
    const entries = await see((db) =>
      db.selectFrom('audit.entries').select(['actor', 'outcome', 'action', 'account_id']).execute(),
    );
    assert.deepEqual(
      entries.filter(({ outcome }) => outcome !== 'done'),
      [],
    );
    const byMachine = entries.filter(({ account_id }) => account_id === null).map(({ action }) => action);
    assert.deepEqual(byMachine.toSorted(), [
      'access.add-user',
      'demonstration.begin',
      'demonstration.finish',
      'programme.apply',
    ]);
    const accepted = entries.filter(({ action }) => action === 'access.accept-invitation');
    assert.equal(accepted.length, 5 + 2 * ground.clusters.length, ground.slug);
  }
});

test('the same programme and day make the same rows and papers, byte for byte', async () => {
  const [first, twin] = [filled[1], twins[0]];
  assert.ok(first && twin);
  for (const table of [
    'programme.revisions',
    'files.files',
    'people.persons',
    'people.private_details',
    'access.accounts',
    'access.grants',
    ...(await factTables(first)),
  ]) {
    const rows = async ({ see }: Filled) =>
      (
        await see((db) =>
          sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(
            db,
          ),
        )
      ).rows;
    assert.deepEqual(await rows(twin), await rows(first), table);
  }
});

/** Every table of facts that slices have. */
async function factTables({ see }: Filled): Promise<readonly string[]> {
  const { rows } = await see((db) =>
    sql<{ name: string }>`select table_schema || '.' || table_name as name from information_schema.columns
      where column_name = 'happened_on' and table_schema not in ('information_schema') order by 1`.execute(
      db,
    ),
  );
  return rows.map(({ name }) => name);
}
