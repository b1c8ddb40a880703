import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { holdUpMs, waitSeconds } from './throttle.ts';

const now = Temporal.Instant.from('2026-03-15T12:00:00Z');
const minutesAgo = (...minutes: readonly number[]) =>
  minutes.map((count) => now.subtract({ minutes: count }));

test('nine wrong ones within a quarter of an hour are looked past, ten are not (A2)', () => {
  assert.equal(waitSeconds(minutesAgo(14, 13, 12, 11, 10, 9, 8, 7, 6), now), 0);
  assert.equal(waitSeconds(minutesAgo(14, 13, 12, 11, 10, 9, 8, 7, 6, 5), now), 60);
});

test('a wrong one that is a quarter of an hour old no longer counts (A2)', () => {
  assert.equal(waitSeconds(minutesAgo(15, 13, 12, 11, 10, 9, 8, 7, 6, 5), now), 0);
});

test('wrong ones against one account from everywhere slow down and never lock out (A2)', () => {
  assert.deepEqual([0, 19, 20, 21, 24, 1_000_000].map(holdUpMs), [0, 0, 250, 500, 4_000, 4_000]);
});
