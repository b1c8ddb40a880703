import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn, withCells } from './test-agreement.ts';

const key = 'quantity-short:networks.formed';
const paid = (quantity: number, unit = 'network', more: Record<string, unknown> = {}) => ({
  programme: { budget_units: [{ words: ['network'], counts: 'networks' }] },
  indicators: [anIndicator({ target: { at_least: 20 }, ...more })],
  rows: withCells('1.1', {
    for: '1.1',
    unit,
    y1_quantity: quantity,
    y1_unit_cost: 600 / quantity,
    y2_quantity: 8,
    y2_unit_cost: 50,
  }),
});

test('lines that count what a target counts and pay for fewer in all their years are told', () => {
  assert.deepEqual(findingIn(paid(4), key).values, ['12', '20']);
  assert.ok(!keysIn(paid(12)).includes(key));
});

test('a target for each cluster asks for as many in each', () => {
  assert.deepEqual(findingIn(paid(12, 'network', { per: 'cluster' }), key).values, ['20', '40']);
});

test('a line in another unit than the measure says nothing about how many there are', () => {
  assert.ok(!keysIn(paid(4, 'package')).includes(key));
});

test('shares, growth and targets of every year are no number to be paid for once', () => {
  assert.ok(!keysIn(paid(4, 'network', { target: { at_least: '20%' } })).includes(key));
  assert.ok(!keysIn(paid(4, 'network', { target: { at_least: 20, against: 'baseline' } })).includes(key));
  assert.ok(!keysIn(paid(4, 'network', { due: { every: { years: 1 } } })).includes(key));
});

test('work of a paragraph that states the measure is paid for in the same way', () => {
  const works = (quantity: number) => ({
    ...paid(quantity),
    indicators: [],
    states: {
      '1.2': [
        { calls_for: 'setting_up', label: { en: 'Setting up' } },
        { of: 'networks.formed', at_least: 20 },
      ],
    },
    rows: paid(quantity).rows.map((row) => (row.id === '1.1' ? { ...row, for: '1.a setting_up' } : row)),
  });
  assert.ok(keysIn(works(4)).includes(key));
  assert.ok(!keysIn(works(12)).includes(key));
});
