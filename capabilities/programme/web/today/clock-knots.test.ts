import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObligation } from '../parts/an-obligation.ts';
import { knotGroups } from './clock-knots.ts';

test('what each cluster owes on one day is one knot, with its number', () => {
  const { shown } = knotGroups(
    [anObligation({ id: 'report/1/a' }), anObligation({ id: 'report/1/b' })],
    '2027-12-31',
  );
  assert.deepEqual(
    shown.map(({ first, count }) => [first.id, count]),
    [['report/1/a', 2]],
  );
});

test('of one day, a consequence leads, then a clause before an indicator', () => {
  const { shown } = knotGroups(
    [
      anObligation({ id: 'indicator', clause: 'indicator', origin: 'indicator' }),
      anObligation({ id: 'clause', clause: 'clause' }),
      anObligation({
        id: 'grave',
        clause: 'grave',
        consequence: { what: 'Cancelled', opensOn: null, warnOn: [], said: null },
      }),
    ],
    '2027-12-31',
  );
  assert.deepEqual(
    shown.map(({ first }) => first.id),
    ['grave', 'clause', 'indicator'],
  );
});

test('what is due after the last day of the cord is kept apart, and what has no date is not tied', () => {
  const { shown, after } = knotGroups(
    [anObligation({ due: '2028-01-01' }), anObligation({ id: 'waits', due: null })],
    '2027-12-31',
  );
  assert.equal(shown.length, 0);
  assert.deepEqual(
    after.map(({ id }) => id),
    ['report/1'],
  );
});
