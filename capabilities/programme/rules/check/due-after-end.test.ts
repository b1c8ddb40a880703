import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const owed = (due: object, start?: string) => ({
  ...(start === undefined ? {} : { programme: { dates: { start } } }),
  clauses: [
    {
      kind: 'obligation',
      id: 'report',
      title: { en: 'Report' },
      owner: 'agency',
      due,
      evidence: [{ type: 'report', what: { en: 'A paper' } }],
      source: '1.1',
    },
  ],
});
const key = 'due-after-end:report';
const isTold = (due: object, start?: string) => keysIn(owed(due, start)).includes(key);

test('a clause that is due when every period is over is told', () => {
  assert.equal(findingIn(owed({ month: 30 }), key).severity, 'warning');
  assert.equal(isTold({ month: 24 }), false);
  assert.equal(isTold({ year: 3 }), true);
  assert.equal(isTold({ year: 2 }), false);
});

test('a date is after the end where the files tell when the programme starts', () => {
  assert.equal(isTold({ on: '2028-01-15' }, '2026-01-15'), true);
  assert.equal(isTold({ on: '2028-01-14' }, '2026-01-15'), false);
  assert.equal(isTold({ on: '2040-01-01' }), false);
});

test('what counts from an end is after it on purpose', () => {
  assert.equal(isTold({ end: 'execution', plus: { months: 3 } }), false);
  assert.equal(isTold({ every: { months: 6 }, plus: { days: 60 } }), false);
});

test('an instalment after the end is told by its part', () => {
  const paid = (month: number) => ({
    clauses: [
      {
        kind: 'instalments',
        id: 'payments',
        title: { en: 'Payments' },
        from_party: 'fund',
        parts: [
          { id: 'first', share: '60%', due: { month: 1 } },
          { id: 'second', share: '40%', due: { month } },
        ],
        source: '1.1',
      },
    ],
  });
  assert.ok(keysIn(paid(80)).includes('due-after-end:payments.second'));
  assert.deepEqual(keysIn(paid(12)), []);
});
