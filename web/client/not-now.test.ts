import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notNow } from './not-now.ts';

const today = '2026-11-25';
const known = '2026-10-31T17:00:00Z';

test('an address without clocks shows now, and one that names today does too', () => {
  assert.equal(notNow({ at: undefined, known: undefined, today }), undefined);
  assert.equal(notNow({ at: today, known: undefined, today }), undefined);
  assert.equal(notNow({ at: undefined, known: undefined, today: undefined }), undefined);
});

test('another day is not now, nor is what was known earlier of today', () => {
  assert.equal(notNow({ at: '2026-11-24', known: undefined, today }), 'past');
  assert.equal(notNow({ at: '2026-11-26', known: undefined, today }), 'ahead');
  assert.equal(notNow({ at: undefined, known, today }), 'known');
  assert.equal(notNow({ at: today, known, today }), 'known');
  assert.equal(notNow({ at: '2026-11-24', known, today }), 'past');
});

test('until today is known a day that is named is not taken for it', () => {
  assert.equal(notNow({ at: today, known: undefined, today: undefined }), 'past');
});
