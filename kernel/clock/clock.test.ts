import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock, shiftedClock, systemClock, turnableClock } from './clock.ts';

test('the time zone decides which day it is', () => {
  const clock = fixedClock('2026-12-01T04:30:00Z');
  assert.equal(clock.today('America/Lima').toString(), '2026-11-30');
  assert.equal(clock.today('UTC').toString(), '2026-12-01');
});

test('a shifted clock keeps the hour, runs on, and says that it is shifted', () => {
  let hour = 12;
  const base = { ...systemClock, now: () => fixedClock(`2026-03-15T${hour}:34:56.789Z`).now() };
  const clock = shiftedClock('2028-02-29', base);
  assert.equal(clock.now().toString(), '2028-02-29T12:34:56.789Z');
  hour = 13;
  assert.equal(clock.now().toString(), '2028-02-29T13:34:56.789Z');
  assert.equal(clock.shifted, true);
  assert.equal(systemClock.shifted, false);
});

test('a shifted clock that is given a moment begins at it', () => {
  let second = 10;
  const base = { ...systemClock, now: () => fixedClock(`2026-03-15T12:34:${second}Z`).now() };
  const clock = shiftedClock('2028-02-29T23:59:50-05:00', base);
  assert.equal(clock.now().toString(), '2028-03-01T04:59:50Z');
  assert.equal(clock.today('America/Lima').toString(), '2028-02-29');
  second = 25;
  assert.equal(clock.today('America/Lima').toString(), '2028-03-01');
});

test('a clock that is turned goes by the other one from then on, for whoever holds it', () => {
  const clock = turnableClock(fixedClock('2026-03-15T12:00:00Z'));
  const { now } = clock;
  clock.turnTo(fixedClock('2026-11-26T04:00:00Z'));
  assert.equal(now().toString(), '2026-11-26T04:00:00Z');
  assert.equal(clock.today('America/Lima').toString(), '2026-11-25');
  assert.equal(turnableClock(systemClock).shifted, false);
  assert.equal(clock.shifted, true);
});
