import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObligation } from '../parts/an-obligation.ts';
import { lineRows, lineSpan, placeOnLine, yearsOf } from './line-rows.ts';

test('what falls due in one month is one knot, and its gravest state is shown', () => {
  const [row] = lineRows(
    [
      anObligation({ id: 'plan/1', clause: 'plan', due: '2026-06-02' }),
      anObligation({ id: 'report/1', due: '2026-06-30', state: 'late' }),
    ],
    'owner',
  );
  assert.deepEqual(
    row?.knots.map(({ first, all }) => [first.id, all.length]),
    [['report/1', 2]],
  );
});

test('rows are owners or clauses', () => {
  const all = [anObligation(), anObligation({ id: 'plan/1', clause: 'plan', title: 'Plan' })];
  assert.deepEqual(
    lineRows(all, 'clause').map(({ name }) => name),
    ['Report', 'Plan'],
  );
  assert.deepEqual(
    lineRows(all, 'owner').map(({ name }) => name),
    ['Executing unit'],
  );
});

test('the line runs over whole years and holds the day asked about', () => {
  const span = lineSpan([anObligation({ due: '2028-04-30' })], '2026-03-15');
  assert.deepEqual(span, { from: '2026-01-01', to: '2028-12-31' });
  assert.deepEqual(
    yearsOf(span).map(({ year }) => year),
    ['2026', '2027', '2028'],
  );
  assert.equal(placeOnLine('2026-01-01', span), 0);
  assert.equal(placeOnLine('2028-12-31', span), 1);
});
