import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, soundRows } from './test-agreement.ts';

const [heading = {}, line = {}, total = {}] = soundRows;
const extra = { id: '9', kind: 'line', for: '1.a', y1_amount: 100, total: 100, fund: 100 };
const rows = [heading, line, extra, { ...total, adds: '1 9', y1_amount: 700, total: 1100, fund: 800 }];

test('money that a paragraph puts under a heading and the budget elsewhere is an error', () => {
  const parts = { rows, states: { '1.1': [{ of: 'budget.9', within: 'budget.1' }] } };
  assert.equal(findingIn(parts, 'within:budget.9').severity, 'error');
});

test('money that stands where the paragraph puts it is not reported', () => {
  assert.deepEqual(keysIn({ rows, states: { '1.1': [{ of: 'budget.1.1', within: 'budget.1' }] } }), []);
  assert.deepEqual(keysIn({ rows, states: { '1.1': [{ of: 'budget.1.1', within: 'budget.total' }] } }), []);
});
