import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObligation } from '../parts/an-obligation.ts';
import { comingDates, compareWeight } from './compare-weight.ts';

const consequence = (opensOn: string) => ({ what: 'Cancelled', opensOn, warnOn: [], said: null });

test('what happens if nobody acts comes before the date', () => {
  const open = anObligation({ id: 'a', state: 'breached', due: '2026-06-30' });
  const opening = anObligation({ id: 'b', state: 'late', consequence: consequence('2026-09-01') });
  const sooner = anObligation({ id: 'c', state: 'late', consequence: consequence('2026-08-01') });
  const holding = anObligation({ id: 'd', preconditionOf: 'a payment', due: '2026-01-01' });
  const bare = anObligation({ id: 'e', due: '2025-01-01' });
  assert.deepEqual(
    [bare, holding, opening, sooner, open].sort(compareWeight).map(({ id }) => id),
    ['a', 'c', 'b', 'd', 'e'],
  );
});

test('of what comes, each clause is named once, by its next date; what has passed or was met is not', () => {
  const found = comingDates(
    [
      anObligation({ id: 'report/2', due: '2026-12-30' }),
      anObligation({ id: 'report/1', due: '2026-06-30', state: 'due_soon' }),
      anObligation({ id: 'act/1', clause: 'act', due: '2026-05-01', state: 'late' }),
      anObligation({ id: 'plan/1', clause: 'plan', due: '2026-05-02', state: 'met' }),
      anObligation({ id: 'visit/1', clause: 'visit', due: null }),
      anObligation({ id: 'list/1', clause: 'list', due: '2026-07-01' }),
    ],
    5,
  );
  assert.deepEqual(
    found.map(({ id }) => id),
    ['report/1', 'list/1'],
  );
});
