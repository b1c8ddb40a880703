import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOfWallTime, momentOfInstant, wallTimeOfInstant } from './wall-time.ts';

test('noon on the clocks of a time zone is an instant, and back', () => {
  assert.equal(instantOfWallTime('2026-06-30T12:00', 'America/Lima'), '2026-06-30T17:00:00Z');
  assert.equal(wallTimeOfInstant('2026-06-30T17:00:00Z', 'America/Lima'), '2026-06-30T12:00');
});

test('summer time is taken from the day asked about', () => {
  assert.equal(instantOfWallTime('2026-07-01T00:30', 'Europe/Madrid'), '2026-06-30T22:30:00Z');
  assert.equal(instantOfWallTime('2026-01-01T00:30', 'Europe/Madrid'), '2025-12-31T23:30:00Z');
});

test('a text that is no local time is refused', () => {
  assert.throws(() => instantOfWallTime('noon', 'UTC'), /local time/);
});

test('a moment within a second is shown as the next full second, never as one before it', () => {
  assert.equal(wallTimeOfInstant('2026-11-25T17:21:11.842Z', 'UTC'), '2026-11-25T17:21:12');
  assert.equal(wallTimeOfInstant('2026-11-25T17:21:59.001Z', 'UTC'), '2026-11-25T17:22');
  assert.equal(instantOfWallTime('2026-11-25T12:21:12', 'America/Lima'), '2026-11-25T17:21:12Z');
});

test('a moment has the day and the time that the clocks of its zone showed', () => {
  const shown = momentOfInstant('2026-12-01T04:30:59Z', 'America/Lima');
  assert.deepEqual(shown, { day: '2026-11-30', time: '23:30' });
});
