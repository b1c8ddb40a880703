import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, soundRows, withCells } from './test-agreement.ts';

const shares = { share_total: 100, share_fund: 70, share_town: 30, share_of: 'total' };
const shared = withCells('total', shares, withCells('1', shares));

test('percentages that are right are not reported', () => {
  assert.deepEqual(keysIn({ rows: shared }), []);
});

test('a percentage that is not the share of its base is an error', () => {
  const found = findingIn(
    { rows: withCells('1', { share_fund: 72 }, shared) },
    'share-of-base:budget.1.share.fund',
  );
  assert.deepEqual(found.values, ['70%', '72%']);
});

test('parts of a row that rounding brings off their sum are a note', () => {
  const rows = withCells('1', { share_fund: 70, share_town: 31 }, shared);
  assert.equal(findingIn({ rows }, 'share-parts:budget.1.share.total').severity, 'note');
});

test('rows with money and no percentage are named in the column that lacks them', () => {
  const [heading = {}, line = {}, total = {}] = soundRows;
  const second = { ...heading, id: '2', component: '' };
  const secondLine = { ...line, id: '2.1', within: '2' };
  const rows = [
    { ...heading, share_total: 50, share_of: 'total' },
    line,
    second,
    secondLine,
    {
      ...total,
      adds: '1 2',
      y1_amount: 1200,
      y2_amount: 800,
      total: 2000,
      fund: 1400,
      town: 600,
      share_total: 100,
      share_of: 'total',
    },
  ];
  const found = findingIn({ rows }, 'share-missing:budget.total.share.total');
  assert.match(found.message.en, /50% of 100%.*Row 2/);
});

test('rows that come to more than all of a total without a percentage of its own are an error', () => {
  const [heading = {}, line = {}, total = {}] = soundRows;
  const half = { y1_amount: 300, y2_amount: 200, total: 500, fund: 350, town: 150 };
  const paid = { y1_unit_cost: 150, y2_unit_cost: 100, town_cash: 100, town_in_kind: 50 };
  const rows = (second: number) => [
    { ...heading, ...half, share_total: 50, share_of: 'total' },
    { ...line, ...half, ...paid },
    { ...heading, ...half, id: '2', component: '', share_total: second, share_of: 'total' },
    { ...line, ...half, ...paid, id: '2.1', within: '2' },
    { ...total, adds: '1 2' },
  ];
  const found = findingIn({ rows: rows(60) }, 'share-over:budget.total.share.total');
  assert.deepEqual([found.severity, found.values], ['error', ['110%', '100%']]);
  assert.ok(!keysIn({ rows: rows(50) }).includes('share-over:budget.total.share.total'));
  assert.ok(!keysIn({ rows: rows(51) }).includes('share-over:budget.total.share.total'));
});
