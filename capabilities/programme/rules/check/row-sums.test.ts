import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, withCells } from './test-agreement.ts';

test('years that do not make the total of their line are told of the line', () => {
  const rows = withCells('1.1', { y2_amount: 300, y2_unit_cost: 150 });
  assert.deepEqual(findingIn({ rows }, 'years-sum:budget.1.1').values, ['900', '1000']);
});

test('financiers that do not make the total are told, and cash and in kind that do not make the financier', () => {
  const rows = withCells('1.1', { town: 290 });
  const keys = keysIn({ rows });
  assert.ok(keys.includes('sources-sum:budget.1.1'));
  assert.ok(keys.includes('kinds-sum:budget.1.1.town'));
});

test('lines that do not make their heading are told in the column in which they do not', () => {
  const keys = keysIn({ rows: withCells('1', { y2_amount: 402 }) });
  assert.ok(keys.includes('column-sum:budget.1.y2'));
  assert.ok(!keys.includes('column-sum:budget.1.y1'));
});

test('the sum of rounded lines may lie off by half a unit for each of them: a note', () => {
  const found = findingIn({ rows: withCells('1', { y2_amount: 401 }) }, 'column-sum:budget.1.y2');
  assert.equal(found.severity, 'note');
});

test('headings that do not make the total are told of the total', () => {
  assert.equal(
    findingIn({ rows: withCells('total', { fund: 750 }) }, 'column-sum:budget.total.fund').severity,
    'error',
  );
});

test('rows of several currencies are not added up', () => {
  const programme = { currencies: ['USD', 'EUR'] };
  const rows = withCells('1.1', { currency: 'EUR' }, withCells('1', { total: 999, fund: 699 }));
  assert.ok(!keysIn({ programme, rows }).includes('column-sum:budget.1'));
});

test('a total that misses in several columns is one finding with all of them', () => {
  const rows = withCells('total', { y1_amount: 500, total: 900, fund: 600 });
  const keys = keysIn({ rows }).filter((key) => key.startsWith('column-sum'));
  assert.deepEqual(keys, ['column-sum:budget.total']);
  const found = findingIn({ rows }, 'column-sum:budget.total');
  assert.deepEqual(found.values, ['600', '500', '1000', '900', '700', '600']);
  assert.match(found.message.en, /year 1 \(600, printed 500\)/);
});

test('a wrong total of a line is told once, of the line', () => {
  const keys = keysIn({ rows: withCells('1.1', { total: 1100 }) });
  assert.deepEqual(keys, ['years-sum:budget.1.1']);
});

test('a wrong sum of a heading is told once, of the heading', () => {
  const keys = keysIn({ rows: withCells('1', { y2_amount: 460 }) });
  assert.deepEqual(keys, ['column-sum:budget.1.y2']);
});

test('a heading that is off by another amount than its line is told beside the line', () => {
  const rows = withCells('1', { total: 1200 }, withCells('1.1', { total: 1100 }));
  const keys = keysIn({ rows });
  assert.ok(keys.includes('years-sum:budget.1.1'));
  assert.ok(keys.includes('column-sum:budget.1'));
});
