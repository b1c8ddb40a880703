import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { capabilityNames } from '#app/capabilities.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import { fixedClock } from '#kernel/clock/clock.ts';
import { isDownload } from '#kernel/http/download.ts';
import { defineMeasure, type MeasureQuestion } from '#kernel/measure/measure.ts';
import { measureRegistry } from '#kernel/measure/measure-registry.ts';
import { applyProgramme } from '#programme';
import { type DbTest, dbTest } from '#test/database.ts';
import { testMeasure, unitBegan } from '#test/test-measure.ts';
import { shippedFiles } from '../programme/shipped-files.ts';
import { rowsExported } from './queries/export-rows.ts';
import { boardOfIndicators } from './queries/show-board.ts';
import { indicatorOpened } from './queries/show-indicator.ts';

const clock = fixedClock('2026-03-15T15:00:00Z');
const units = testMeasure('programme.units_running', ['gamarra', 'cuzco']);

/** Counts the persons of each cluster: somebody who holds a cluster sees those of his own alone. */
const aware = defineMeasure({
  id: 'events.enterprises_made_aware',
  combines: 'distinct',
  async read(question) {
    const rows = await personsOf(question);
    const parts = ['gamarra', 'cuzco'].map((cluster) => {
      const counted = rows.filter((row) => row.cluster_id === cluster).length;
      return { cluster, value: String(counted), counted };
    });
    return { value: String(rows.length), counted: rows.length, parts };
  },
  rows: async (question) =>
    (await personsOf(question)).map((row) => ({
      fact: null,
      kind: null,
      label: row.family_names,
      happenedOn: null,
      cluster: row.cluster_id,
      recordedBy: null,
      recordedAt: null,
      counted: true,
      why: null,
      opens: null,
    })),
  changes: async () => [],
});

async function personsOf({ db, programme }: MeasureQuestion) {
  return db
    .selectFrom('people.persons as person')
    .innerJoin('people.person_clusters as cluster', (join) =>
      join
        .onRef('cluster.programme_id', '=', 'person.programme_id')
        .onRef('cluster.person_id', '=', 'person.id'),
    )
    .select(['person.family_names', 'cluster.cluster_id'])
    .where('person.programme_id', '=', programme.id)
    .orderBy('person.family_names')
    .execute();
}

const services = { measures: measureRegistry([units, aware], capabilityNames) };
const board = boardOfIndicators(services);
const opened = indicatorOpened(services);
const exported = rowsExported(services);
const params = { programme: 'gamarra-cuzco' };
const at = (indicator: string) => ({ ...params, indicator });

async function applied(t: DbTest): Promise<string> {
  const files = await shippedFiles();
  await t.act(
    applyProgramme,
    { files, signedOn: '2025-03-17' },
    { clock: fixedClock('2025-03-17T15:00:00Z') },
  );
  const { id } = await t.db
    .selectFrom('programme.programmes')
    .select('id')
    .where('slug', '=', 'gamarra-cuzco')
    .executeTakeFirstOrThrow();
  await t.enterProgramme(id);
  return id;
}

async function bytesOf(download: unknown): Promise<Uint8Array> {
  assert.ok(isDownload(download));
  const bytes = await download.bytes();
  assert.ok(bytes instanceof Uint8Array);
  return bytes;
}

async function aPersonIn(t: DbTest, programme: string, cluster: string, family: string): Promise<void> {
  const recorded = { programme_id: programme, recorded_at: '2025-05-01T15:00:00Z', recorded_by: 'a test' };
  const id = t.newId();
  await t.db
    .insertInto('people.persons')
    .values({ ...recorded, id, given_names: 'Rosa', family_names: family })
    .execute();
  await t.db
    .insertInto('people.person_clusters')
    .values({ ...recorded, id: t.newId(), person_id: id, cluster_id: cluster })
    .execute();
}

const coordinatorOf = (programme: string, part: string): Identity => ({
  kind: 'person',
  accountId: '01900000-0000-7000-8000-000000000001',
  name: 'Coordinator',
  email: 'c@example.org',
  locale: 'en',
  sessionId: 'a session',
  held: [{ role: 'coordinator', kind: 'cluster', programme, part }],
});

dbTest('an indicator opens to what is counted, what was taken back and how it is counted', async (t) => {
  const programme = await applied(t);
  const recordedAt = '2025-06-01T15:00:00Z';
  const standing = await unitBegan(t, programme, { cluster: 'gamarra', on: '2025-05-02', recordedAt });
  await unitBegan(t, programme, {
    cluster: 'cuzco',
    on: '2025-05-30',
    recordedAt,
    voidedAt: '2025-08-01T15:00:00Z',
    reason: 'The contract was never signed',
  });
  const open = await t.ask(opened, { params: at('1.1') }, { clock });
  assert.deepEqual(
    open.counted.rows.map(({ fact, label }) => [fact, label]),
    [[standing, 'The unit of gamarra']],
  );
  assert.deepEqual(
    open.corrections.rows.map(({ label, why }) => [label, why]),
    [['The unit of cuzco', 'The contract was never signed']],
  );
  assert.deepEqual(
    [open.indicator.state, open.indicator.shown, open.hidden, open.how],
    ['late', '1 of 2', 0, ['A cluster counts once its unit has begun.']],
  );
  assert.match(open.quote, /^By month 3: The operating unit/);
  const before = await t.ask(
    opened,
    { params: at('1.1'), query: { known: '2025-07-01T00:00:00Z' } },
    { clock },
  );
  assert.deepEqual([before.indicator.state, before.counted.count, before.corrections.count], ['met', 2, 0]);
});

dbTest('the value is told on its due date, a month before and on the day asked', async (t) => {
  const programme = await applied(t);
  const recordedAt = '2026-03-01T15:00:00Z';
  await unitBegan(t, programme, { cluster: 'gamarra', on: '2025-06-16', recordedAt });
  await unitBegan(t, programme, { cluster: 'cuzco', on: '2026-02-16', recordedAt });
  const { dates } = await t.ask(opened, { params: at('1.1') }, { clock });
  assert.deepEqual(dates, [
    { on: '2025-06-16', why: 'due', shown: '1 of 2' },
    { on: '2026-02-15', why: 'month_before', shown: '1 of 2' },
    { on: '2026-03-15', why: 'asked', shown: '2 of 2' },
  ]);
});

dbTest(
  'the value is the same for everybody; rows out of sight are counted and not shown (B5, B6)',
  async (t) => {
    const programme = await applied(t);
    for (const family of ['Abad', 'Bravo']) await aPersonIn(t, programme, 'gamarra', family);
    await aPersonIn(t, programme, 'cuzco', 'Condori');
    const identity = coordinatorOf(programme, 'gamarra');
    const parts = async (who?: Identity) => {
      const { indicators } = await t.ask(
        board,
        { params },
        { clock, ...(who === undefined ? {} : { identity: who }) },
      );
      const one = indicators.find(({ id }) => id === '1.4');
      return one?.conditions[0]?.values.map(({ cluster, shown }) => [cluster?.id, shown]);
    };
    assert.deepEqual(await parts(), [
      ['gamarra', '2'],
      ['cuzco', '1'],
    ]);
    assert.deepEqual(await parts(identity), await parts());
    const open = await t.ask(opened, { params: at('1.4') }, { clock, identity });
    assert.deepEqual(
      [open.counted.rows.map(({ label }) => label), open.counted.count, open.hidden],
      [['Abad', 'Bravo'], 2, 1],
    );
    const download = await t.ask(exported, { params: at('1.4') }, { clock, identity });
    const csv = new TextDecoder().decode(await bytesOf(download));
    assert.ok(csv.includes('Abad') && !csv.includes('Condori'));
  },
);

dbTest('the rows leave as CSV and as a workbook, counted or taken back (F1)', async (t) => {
  const programme = await applied(t);
  const recordedAt = '2025-06-01T15:00:00Z';
  await unitBegan(t, programme, { cluster: 'gamarra', on: '2025-05-02', recordedAt });
  await unitBegan(t, programme, {
    cluster: 'cuzco',
    on: '2025-05-03',
    recordedAt,
    voidedAt: recordedAt,
    reason: '=1+1',
  });
  const file = (format: 'csv' | 'xlsx') =>
    t.ask(exported, { params: at('1.1'), query: { format } }, { clock });
  const csv = await file('csv');
  assert.equal(csv.name, 'indicator-1.1-2026-03-15.csv');
  const rows: string[][] = parse(Buffer.from(await bytesOf(csv)), { bom: true });
  assert.deepEqual(
    rows.slice(1).map(([standing, , cluster, on, why]) => [standing, cluster, on, why]),
    [
      ['counted', 'Gamarra', '2025-05-02', ''],
      ['taken back', 'Cuzco', '2025-05-03', "'=1+1"],
    ],
  );
  assert.deepEqual([...(await bytesOf(await file('xlsx'))).slice(0, 2)], [0x50, 0x4b]);
});

dbTest('an indicator that the logframe does not have is not found', async (t) => {
  await applied(t);
  await assert.rejects(t.ask(opened, { params: at('9.9') }, { clock }), {
    code: 'indicators.indicator-unknown',
  });
});
