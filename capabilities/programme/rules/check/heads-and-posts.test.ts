import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, soundRows, withCells } from './test-agreement.ts';

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

const twoLines = (heads: number, unit = 'package') => {
  const [heading = {}, line = {}, total = {}] = soundRows;
  const half = { y1_quantity: 1, y2_quantity: 1, y1_amount: 300, y2_amount: 200, total: 500 };
  const paid = { fund: 350, town_cash: 100, town_in_kind: 50, town: 150 };
  return {
    ...posts(5),
    rows: [
      heading,
      { ...line, ...half, ...paid, for: '1.a unit.clerk', heads: 3 },
      { ...line, ...half, ...paid, id: '1.2', for: 'unit.clerk', heads, unit },
      total,
    ],
  };
};

test('several lines pay for one post together', () => {
  assert.deepEqual(keysIn(twoLines(2)), []);
  assert.deepEqual(findingIn(twoLines(1), 'heads:budget.1.1').values, ['3', '1', '5']);
});

test('what is bought for everybody in another unit does not count the people again', () => {
  assert.deepEqual(
    keysIn(twoLines(5, 'vehicle')).filter((key) => key === 'heads:budget.1.2'),
    [],
  );
});
