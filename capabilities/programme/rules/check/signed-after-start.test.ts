import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const dates = (signed: string, start: unknown) => ({ programme: { dates: { signed, start } } });

test('a start before the signature is told', () => {
  const found = findingIn(dates('2026-03-01', '2026-01-15'), 'signed-after-start:dates.start');
  assert.equal(found.severity, 'warning');
  assert.deepEqual(found.values, ['2026-01-15', '2026-03-01']);
});

test('a start on the day of the signature, after it, or counted from it is not', () => {
  assert.deepEqual(keysIn(dates('2026-01-15', '2026-01-15')), []);
  assert.deepEqual(keysIn(dates('2026-01-15', '2026-03-01')), []);
  assert.deepEqual(keysIn(dates('2026-01-15', { after: 'signature' })), []);
});
