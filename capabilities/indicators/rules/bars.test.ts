import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, type Compared, meets } from './bars.ts';

const holds = (value: string | null, condition: Compared, better: 'higher' | 'lower' = 'higher') =>
  meets({ value }, barsOf(condition, better));

test('at least and at most are reached at their number, more than and less than are not', () => {
  const reached = (condition: Compared) => ['19', '20', '21'].map((value) => holds(value, condition));
  assert.deepEqual(reached({ at_least: 20 }), [false, true, true]);
  assert.deepEqual(reached({ more_than: 20 }), [false, false, true]);
  assert.deepEqual(reached({ at_most: 20 }), [true, true, false]);
  assert.deepEqual(reached({ less_than: 20 }), [true, false, false]);
});

test('a number with no word, or with "about", is reached from the side on which it is better', () => {
  assert.deepEqual([holds('12', { is: '10' }), holds('9', { is: '10' })], [true, false]);
  assert.deepEqual([holds('12', { about: 10 }, 'lower'), holds('9', { about: 10 }, 'lower')], [false, true]);
});

test('a share is a part of one, to the last digit', () => {
  assert.equal(holds('0.7', { at_least: '70%' }), true);
  assert.equal(holds('0.6999', { at_least: '70%' }), false);
  assert.equal(holds('0.03', { at_most: '3%' }), true);
});

test('several comparisons of one condition hold together', () => {
  assert.equal(holds('25', { at_least: 20, at_most: 30 }), true);
  assert.equal(holds('31', { at_least: 20, at_most: 30 }), false);
});

test('a yes has come about; so has a count that is of all there are to be', () => {
  const bars = barsOf({ yes: true }, 'higher');
  assert.equal(meets({ value: 'yes' }, bars), true);
  assert.equal(meets({ value: 'no' }, bars), false);
  assert.equal(meets({ value: '1', outOf: '2' }, bars), false);
  assert.equal(meets({ value: '2', outOf: '2' }, bars), true);
  assert.equal(meets({ value: '0', outOf: '0' }, bars), false, 'of nothing there is no all');
});

test('where nothing can be said, nothing is reached', () => {
  assert.equal(holds(null, { at_most: 10 }), false);
  assert.equal(holds(null, { yes: true }), false);
});
