import assert from 'node:assert/strict';
import { capabilityNames } from '#app/capabilities.ts';
import { fixedClock } from '#kernel/clock/clock.ts';
import { measureRegistry } from '#kernel/measure/measure-registry.ts';
import { applyProgramme } from '#programme';
import { type DbTest, dbTest } from '#test/database.ts';
import { testMeasure, unitBegan } from '#test/test-measure.ts';
import { shippedFiles } from '../programme/shipped-files.ts';
import { boardOfIndicators } from './queries/show-board.ts';

const params = { programme: 'gamarra-cuzco' };
const clock = fixedClock('2026-03-15T15:00:00Z');
const units = testMeasure('programme.units_running', ['gamarra', 'cuzco']);
const board = boardOfIndicators({ measures: measureRegistry([units], capabilityNames) });

/** The shipped programme, signed on 17 March 2025: its month 3 ends on 16 June. Answers with its id. */
async function applied(t: DbTest, signedOn = '2025-03-17'): Promise<string> {
  await t.act(
    applyProgramme,
    { files: await shippedFiles(), signedOn },
    { clock: fixedClock('2025-03-17T15:00:00Z') },
  );
  const { id } = await t.db
    .selectFrom('programme.programmes')
    .select('id')
    .where('slug', '=', params.programme)
    .executeTakeFirstOrThrow();
  await t.enterProgramme(id);
  return id;
}

async function indicatorOn(t: DbTest, id: string, query: { at?: string; known?: string } = {}) {
  const { indicators } = await t.ask(board, { params, query }, { clock });
  const found = indicators.find((one) => one.id === id);
  assert.ok(found, `the board shows ${id}`);
  return found;
}

dbTest('every indicator of the logframe stands on the board, goal and purpose included', async (t) => {
  await applied(t);
  const { levels, indicators, counts, month } = await t.ask(board, { params }, { clock });
  assert.deepEqual(
    levels.map(({ id }) => id),
    ['goal', 'purpose', '1', '2', '3', '4'],
  );
  assert.equal(indicators.length, 27);
  assert.equal(
    Object.values(counts).reduce((sum, count) => sum + count),
    27,
  );
  assert.equal(month, 12, 'the clock stands on the day before month 13');
  const goal = indicators.find(({ id }) => id === 'goal.sales');
  assert.deepEqual([goal?.level, goal?.current.due, goal?.state], ['goal', null, 'no_evidence']);
});

dbTest('an indicator that nothing measures says which capability will', async (t) => {
  await applied(t);
  const trained = await indicatorOn(t, '1.2');
  assert.deepEqual(trained.waitsFor, [{ kind: 'capability', id: 'events', name: 'events' }]);
  assert.deepEqual([trained.state, trained.shown, trained.evidence], ['no_evidence', '', 0]);
  assert.deepEqual(
    trained.scopes.map(({ id }) => id),
    ['programme', 'gamarra', 'cuzco'],
  );
});

dbTest(
  'an indicator by month 3 is met on the day on which its last cluster has it, and keeps that',
  async (t) => {
    const programme = await applied(t);
    const recordedAt = '2025-06-20T15:00:00Z';
    await unitBegan(t, programme, { cluster: 'gamarra', on: '2025-05-02', recordedAt });
    await unitBegan(t, programme, { cluster: 'cuzco', on: '2025-06-16', recordedAt });
    const states = [];
    for (const at of ['2025-05-01', '2025-05-02', '2025-06-15', '2025-06-16', '2025-06-17', '2026-01-01']) {
      const { state, shown, evidence } = await indicatorOn(t, '1.1', { at });
      states.push([at, state, shown, evidence]);
    }
    assert.deepEqual(states, [
      ['2025-05-01', 'not_due', '0 of 2', 0],
      ['2025-05-02', 'on_pace', '1 of 2', 1],
      ['2025-06-15', 'at_risk', '1 of 2', 1],
      ['2025-06-16', 'met', '2 of 2', 2],
      ['2025-06-17', 'met', '2 of 2', 2],
      ['2026-01-01', 'met', '2 of 2', 2],
    ]);
  },
);

dbTest('the same day as it was known before is told as it was known before', async (t) => {
  const programme = await applied(t);
  const early = '2025-06-01T15:00:00Z';
  await unitBegan(t, programme, { cluster: 'gamarra', on: '2025-05-02', recordedAt: early });
  // Recorded in July what happened in June, and taken back in August.
  await unitBegan(t, programme, {
    cluster: 'cuzco',
    on: '2025-06-10',
    recordedAt: '2025-07-01T15:00:00Z',
    voidedAt: '2025-08-01T15:00:00Z',
  });
  const at = '2025-06-30';
  const stateAs = async (known: string) => (await indicatorOn(t, '1.1', { at, known })).state;
  assert.equal(await stateAs('2025-06-30T23:00:00Z'), 'late');
  assert.equal(await stateAs('2025-07-01T15:00:00Z'), 'met');
  assert.equal(await stateAs('2025-08-01T15:00:00Z'), 'late');
  assert.equal((await indicatorOn(t, '1.1', { at })).state, 'late');
});
