import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn, withCells } from './test-agreement.ts';

const late = (month: number) => ({
  rows: withCells('1.1', {
    for: '1.a',
    y1_unit_cost: '',
    y1_quantity: '',
    y1_amount: '',
    y2_unit_cost: 500,
    y2_amount: 1000,
  }),
  activities: [{ id: '1.a', statement: { en: 'Train' }, delivers: ['1.1'], source: 'I / 1.a' }],
  indicators: [anIndicator({ due: { month } })],
});

test('money of which the first comes after the date of what it pays for is told', () => {
  const found = findingIn(late(12), 'money-late:indicator.1.1');
  assert.deepEqual(found.values, ['12', '13']);
});

test('money in the year in which it is due comes in time', () => {
  assert.ok(!keysIn(late(13)).includes('money-late:indicator.1.1'));
});

const evaluations = (month: number) => ({
  indicators: [anIndicator({ due: { month } })],
  states: {
    '1.1': [{ calls_for: 'evaluations', label: { en: 'Evaluation of each network' }, per: 'network' }],
  },
  rows: withCells('1.1', { for: '1.a evaluations' }),
});

test('money for each network before there need be any network is told', () => {
  assert.ok(keysIn(evaluations(12)).includes('money-early:evaluations'));
});

test('money for each network once they are formed is not reported', () => {
  assert.ok(!keysIn(evaluations(6)).includes('money-early:evaluations'));
});
