import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, withCells } from './test-agreement.ts';

test('a quantity times a unit cost that is not the printed amount is an error', () => {
  const found = findingIn({ rows: withCells('1.1', { y1_quantity: 3 }) }, 'product:budget.1.1.y1');
  assert.equal(found.severity, 'error');
  assert.deepEqual(found.values, ['900', '600']);
});

test('what the rounding of the unit cost explains is a note', () => {
  const cells = { y1_unit_cost: 5, y1_quantity: 120, y1_amount: 620 };
  const rows = withCells('1.1', { ...cells, y2_amount: 380, y2_unit_cost: 190 });
  const found = findingIn({ rows }, 'product:budget.1.1.y1');
  assert.equal(found.severity, 'note');
  assert.match(
    found.arithmetic.map(({ label, value }) => label.en + value.en).join(' '),
    /rounding explains up to60\.5/,
  );
});

test('one unit beyond what rounding explains is an error', () => {
  const rows = withCells('1.1', { y1_unit_cost: 5, y1_quantity: 120, y1_amount: 661 });
  assert.equal(findingIn({ rows }, 'product:budget.1.1.y1').severity, 'error');
});

test('a quantity without a price and an amount is said, an empty year is not', () => {
  assert.ok(!keysIn({ rows: withCells('1.1', {}) }).includes('price-incomplete:budget.1.1.y2'));
  const rows = withCells('1.1', { y2_unit_cost: '', y2_amount: 0 });
  assert.ok(keysIn({ rows }).includes('price-incomplete:budget.1.1.y2'));
});
