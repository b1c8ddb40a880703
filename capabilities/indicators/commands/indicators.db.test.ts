import assert from 'node:assert/strict';
import { z } from 'zod';
import { capabilityNames } from '#app/capabilities.ts';
import { fixedClock } from '#kernel/clock/clock.ts';
import { measureRegistry } from '#kernel/measure/measure-registry.ts';
import { applyProgramme } from '#programme';
import { type DbTest, dbTest } from '#test/database.ts';
import { testMeasure, unitBegan } from '#test/test-measure.ts';
import { testHost } from '../../programme/commands/test-host.ts';
import { shippedFiles } from '../../programme/shipped-files.ts';
import { type IndicatorOptions, indicatorsCommand } from './indicators.ts';

const clock = fixedClock('2026-03-15T15:00:00Z');
const measures = measureRegistry(
  [testMeasure('programme.units_running', ['gamarra', 'cuzco'])],
  capabilityNames,
);

async function applied(t: DbTest): Promise<string> {
  const files = await shippedFiles();
  await t.act(
    applyProgramme,
    { files, signedOn: '2025-03-17' },
    { clock: fixedClock('2025-03-17T15:00:00Z') },
  );
  const { id } = await t.db.selectFrom('programme.programmes').select('id').executeTakeFirstOrThrow();
  await t.enterProgramme(id);
  return id;
}

async function run(t: DbTest, options: IndicatorOptions): Promise<string> {
  const { host, said } = testHost();
  const read: typeof host.read = (work) =>
    // What a query takes is what its endpoint says; a test asks with what that is read from.
    work((query, { params, query: asked }) => t.ask(query, { params, query: asked } as never, { clock }));
  assert.equal(await indicatorsCommand(options, { host: { ...host, read }, measures }), 0);
  return said.out;
}

const told = z.object({
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      scope: z.string(),
      statement: z.string(),
      value: z.string().nullable(),
      target: z.string(),
      due: z.string().nullable(),
      state: z.string(),
      evidence_count: z.int(),
      waits_for: z.array(z.string()).optional(),
    }),
  ),
});

dbTest('minka indicators tells every indicator in each of its scopes, on any day and as known', async (t) => {
  const programme = await applied(t);
  for (const cluster of ['gamarra', 'cuzco']) {
    await unitBegan(t, programme, { cluster, on: '2025-05-02', recordedAt: '2025-07-01T15:00:00Z' });
  }
  const of = async (id: string, options: IndicatorOptions = {}) => {
    const { indicators } = told.parse(JSON.parse(await run(t, { ...options, json: true })));
    return indicators.filter((one) => one.id === id);
  };
  const [running, ...others] = await of('1.1');
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...running, statement: '' },
    {
      id: '1.1',
      scope: 'programme',
      statement: '',
      value: '2',
      target: 'it has come about',
      due: '2025-06-16',
      state: 'met',
      evidence_count: 2,
    },
  );
  const [before] = await of('1.1', { at: '2025-06-30', known: '2025-06-30T12:00:00Z' });
  assert.deepEqual([before?.state, before?.value, before?.evidence_count], ['late', '0', 0]);
  assert.deepEqual(
    (await of('1.4')).map(({ scope, state, waits_for }) => [scope, state, waits_for]),
    [
      ['gamarra', 'no_evidence', ['events']],
      ['cuzco', 'no_evidence', ['events']],
    ],
  );
});

dbTest('without --json it is a table for people', async (t) => {
  await applied(t);
  const table = await run(t, {});
  assert.match(table, /^Indicators at 15 Mar 2026\n/);
  assert.match(table, /\n1\.1 +Programme +late +2025-06-16 +0 of 2 · target: it has come about/);
  assert.match(table, /waits for: events/);
  assert.match(table, /27 indicators\n$/);
});

dbTest('without a programme, or with several, it says what to do', async (t) => {
  await assert.rejects(run(t, {}), { code: 'indicators.programme-missing' });
});
