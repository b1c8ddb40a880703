import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn, withCells } from './test-agreement.ts';

const managers = (quantity: number) => ({
  indicators: [anIndicator({ target: { is: 20 }, due: { month: 6 } })],
  rows: withCells('1.1', {
    for: '1.a 1.1',
    heads: 20,
    unit: 'month/consultant',
    y1_quantity: 120,
    y1_unit_cost: 5,
    y2_quantity: quantity,
    y2_unit_cost: 400 / quantity,
  }),
});

test('months of people that do not last for those who must stay on are told year by year', () => {
  const found = findingIn(managers(100), 'person-months:budget.1.1');
  assert.deepEqual(found.values, ['100', '240']);
});

test('months that last are not reported', () => {
  assert.ok(!keysIn(managers(250)).includes('person-months:budget.1.1'));
});

const posts = (count: number) => ({
  programme: {
    units: [
      {
        id: 'unit',
        name: { en: 'Unit' },
        source: '1.1',
        posts: [{ id: 'clerk', name: { en: 'Clerk' }, count, source: '1.1' }],
      },
    ],
  },
  rows: withCells('1.1', { for: '1.a unit.clerk', heads: 2, unit: 'package' }),
});

test('the heads of a line are the posts that it pays for', () => {
  assert.ok(keysIn(posts(3)).includes('heads:budget.1.1'));
  assert.deepEqual(keysIn(posts(2)), []);
});

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
    rows: withCells('1.1', { unit: 'package/cluster', y1_quantity: quantity, y1_unit_cost: 600 / quantity }),
  });
  assert.ok(keysIn(line(3)).includes('unit-count:budget.1.1'));
  assert.deepEqual(keysIn(line(2)), []);
});
