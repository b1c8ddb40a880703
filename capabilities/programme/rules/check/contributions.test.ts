import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysIn, withCells } from './test-agreement.ts';

const clause = {
  kind: 'contribution',
  id: 'share_of_firms',
  title: { en: 'The part of the firms' },
  by: 'agency',
  to: ['1.a'],
  share_from_costs: '1.1',
  source: '1.1',
};

test('a part that others bear and that falls from year to year is told', () => {
  const rows = withCells('1.1', {
    full_unit_cost: 400,
    y1_unit_cost: 200,
    y1_quantity: 3,
    y2_unit_cost: 400,
    y2_quantity: 1,
  });
  assert.ok(keysIn({ clauses: [clause], rows }).includes('contribution-falls:share_of_firms'));
});

test('a part that rises is not reported', () => {
  const rows = withCells('1.1', { full_unit_cost: 400 });
  assert.ok(!keysIn({ clauses: [clause], rows }).includes('contribution-falls:share_of_firms'));
});
