import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const total = (sum: number) => ({
  states: {
    '1.1': [
      { of: 'budget.total', is: sum, unit: 'USD' },
      { total: 'budget.total', parts: ['budget.total.fund', 'budget.total.town'] },
    ],
  },
});

test('parts that do not make the total that a paragraph states are an error', () => {
  const found = findingIn(total(1100), 'stated-total:budget.total@1.1');
  assert.deepEqual(found.values, ['1000', '1100']);
});

test('parts that make it are not reported, and what rounding explains is a note', () => {
  assert.deepEqual(keysIn(total(1000)), []);
  assert.equal(findingIn(total(1001), 'stated-total:budget.total@1.1').severity, 'note');
});
