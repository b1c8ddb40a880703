import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndicatorShape, PromiseShape } from '../../contract.ts';
import { weaveOf } from './weave-of.ts';

const level = (id: string) => ({ id, kind: 'component' as const, name: id, statement: id });
const promise = (month: number | null) => ({ id: `p/${month}`, month }) as PromiseShape; // the weave reads no more
const indicator = (id: string, levelId: string, ...months: (number | null)[]) =>
  // The weave reads the level and the promises of an indicator alone.
  ({ id, level: levelId, promises: months.map(promise) }) as IndicatorShape;

test('every promise stands in the row of its level and the column of its month, what has no date in the last', () => {
  const weave = weaveOf({
    levels: [level('1'), level('2')],
    indicators: [indicator('1.1', '1', 3), indicator('2.4', '2', 24, 36), indicator('2.9', '2', null)],
    month: 19,
  });
  assert.deepEqual(weave.months, [3, 24, 36, null]);
  assert.deepEqual(
    weave.rows.map(({ cells }) => cells.map((knots) => knots.map((knot) => knot.indicator.id))),
    [
      [['1.1'], [], [], []],
      [[], ['2.4'], ['2.4'], ['2.9']],
    ],
  );
});

test('the day asked lies in the first column that is not over', () => {
  const current = (month: number | null) =>
    weaveOf({ levels: [level('1')], indicators: [indicator('1.1', '1', 3, 6)], month }).current;
  assert.deepEqual([current(1), current(3), current(4), current(7), current(null)], [0, 0, 1, -1, -1]);
});
