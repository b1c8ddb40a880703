import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObligation } from '../parts/an-obligation.ts';
import { byMonth, occurrencesOf, shownObligations } from './shown-obligations.ts';

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const all = [
  anObligation({ id: 'late', state: 'late', due: '2026-01-31' }),
  anObligation({ id: 'breached', state: 'breached', due: '2026-01-15', owner: { id: 'bank', name: 'Bank' } }),
  anObligation({ id: 'ahead', due: '2026-12-30', origin: 'indicator', title: 'Línea de base' }),
  anObligation({ id: 'undated', due: null, days: null }),
];

test('a date that has passed is late or breached; one ahead has a date', () => {
  assert.deepEqual(ids(shownObligations(all, { state: 'passed' })), ['late', 'breached']);
  assert.deepEqual(ids(shownObligations(all, { state: 'breached' })), ['breached']);
  assert.deepEqual(ids(shownObligations(all, { state: 'ahead' })), ['ahead']);
  assert.deepEqual(ids(shownObligations(all, { state: 'undated' })), ['undated']);
});

test('filters stand together, and words are found without accents', () => {
  assert.deepEqual(ids(shownObligations(all, { owner: 'bank' })), ['breached']);
  assert.deepEqual(ids(shownObligations(all, { kind: 'indicator', text: 'LINEA base' })), ['ahead']);
  assert.deepEqual(ids(shownObligations(all, { kind: 'clause', text: 'linea' })), []);
});

test('a list is grouped by calendar month, and what has no date stands apart', () => {
  const { months, undated } = byMonth(all);
  assert.deepEqual(
    months.map(({ month, obligations }) => [month, ids(obligations)]),
    [
      ['2026-01', ['late', 'breached']],
      ['2026-12', ['ahead']],
    ],
  );
  assert.deepEqual(ids(undated), ['undated']);
});

test('occurrences are those of the same clause in the same cluster, by date', () => {
  const north = { id: 'north', name: 'North' };
  const [first, second, other] = [
    anObligation({ id: '1', due: '2026-01-31', cluster: north }),
    anObligation({ id: '2', due: '2026-04-30', cluster: north }),
    anObligation({ id: '3', due: '2026-01-31', cluster: { id: 'south', name: 'South' } }),
  ];
  assert.deepEqual(ids(occurrencesOf(second, [second, other, first])), ['1', '2']);
});
