import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, soundRows, withCells } from './test-agreement.ts';

const meetings = (months: number) => ({
  states: {
    '1.1': [{ calls_for: 'meetings', label: { en: 'Meetings' }, every: { months }, per: 'cluster' }],
  },
  rows: withCells('1.1', { for: '1.a meetings', unit: 'meeting' }),
});

test('a rhythm for each cluster needs its number in each year', () => {
  const found = findingIn(meetings(6), 'frequency:meetings');
  assert.deepEqual(found.values, ['4', '2', '2']);
  assert.deepEqual(keysIn(meetings(12)), []);
});

test('a line priced for each cluster has as many units as there are clusters', () => {
  const line = (quantity: number) => ({
    programme: { budget_units: [{ words: ['package/cluster'], per: 'cluster' }] },
    rows: withCells('1.1', { unit: 'package/cluster', y1_quantity: quantity, y1_unit_cost: 600 / quantity }),
  });
  assert.ok(keysIn(line(3)).includes('unit-count:budget.1.1'));
  assert.deepEqual(keysIn(line(2)), []);
});

test('lines for one work in one unit are added up, its premises in another are not', () => {
  const split = (unit: string) => {
    const [heading = {}, line = {}, total = {}] = soundRows;
    const half = { y1_amount: 300, y2_amount: 200, y1_unit_cost: 150, y2_unit_cost: 100, total: 500 };
    const paid = { fund: 350, town_cash: 100, town_in_kind: 50, town: 150 };
    const part = { ...line, ...half, ...paid, for: '1.a meetings' };
    return {
      ...meetings(6),
      rows: [heading, { ...part, unit: 'meeting/north' }, { ...part, id: '1.2', unit }, total],
    };
  };
  assert.deepEqual(keysIn(split('meeting/south')), []);
  assert.deepEqual(keysIn(split('room')), ['frequency:meetings']);
});
