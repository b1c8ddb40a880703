import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { periodOf, stateOf } from './period.ts';

const now = Temporal.Instant.from('2026-03-15T02:00:00Z');
const lima = 'America/Lima';

test('a role without a first day begins at once, on the day of the programme’s own time zone', () => {
  assert.deepEqual(periodOf({ from: null, until: null }, lima, now), {
    startsOn: '2026-03-14',
    endsOn: null,
    startsAt: '2026-03-15T02:00:00Z',
    endsAt: null,
  });
});

test('a role ends with its last day, at midnight of the programme’s time zone (L6)', () => {
  const { startsAt, endsAt } = periodOf({ from: '2026-04-01', until: '2026-04-30' }, lima, now);
  assert.equal(startsAt, '2026-04-01T05:00:00Z');
  assert.equal(endsAt, '2026-05-01T05:00:00Z');
  const at = (text: string) => stateOf(startsAt, endsAt, Temporal.Instant.from(text));
  assert.equal(at('2026-04-01T04:59:59Z'), 'coming');
  assert.equal(at('2026-04-01T05:00:00Z'), 'current');
  assert.equal(at('2026-05-01T04:59:59Z'), 'current');
  assert.equal(at('2026-05-01T05:00:00Z'), 'ended');
});

test('a role cannot end before it begins, nor in the past', () => {
  const refused = { code: 'auth.period-wrong' };
  assert.throws(() => periodOf({ from: '2026-04-02', until: '2026-04-01' }, lima, now), refused);
  assert.throws(() => periodOf({ from: '2026-01-01', until: '2026-03-13' }, lima, now), refused);
  assert.doesNotThrow(() => periodOf({ from: null, until: '2026-03-14' }, lima, now));
});
