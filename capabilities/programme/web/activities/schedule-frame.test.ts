import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfDay, placeOfMonth, yearsOf } from './schedule-frame.ts';

const frame = { months: 42, start: '2025-05-01', at: '2026-05-01' };

test('a month ends at its part of the width, never outside', () => {
  assert.equal(placeOfMonth(21, frame), 0.5);
  assert.equal(placeOfMonth(48, frame), 1);
});

test('a day a year after the start lies where month 12 ends', () => {
  const place = placeOfDay(frame);
  assert.ok(place !== undefined && Math.abs(place - 12 / 42) < 0.001);
});

test('a day outside the schedule, or without a known start, has no place', () => {
  assert.equal(placeOfDay({ ...frame, at: '2025-04-30' }), undefined);
  assert.equal(placeOfDay({ ...frame, at: '2030-01-01' }), undefined);
  assert.equal(placeOfDay({ ...frame, start: null }), undefined);
});

test('the last year is cut where the schedule ends', () => {
  assert.deepEqual(
    yearsOf(frame).map(({ year, to }) => [year, Math.round(to * 42)]),
    [
      [1, 12],
      [2, 24],
      [3, 36],
      [4, 42],
    ],
  );
});
