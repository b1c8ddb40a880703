import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClockSearch, readSearch, writeSearch } from './search-params.ts';

test('both clocks can be written and read by hand', () => {
  const search = { at: '2026-06-30', known: '2026-06-30T12:00:00Z', empty: undefined };
  assert.equal(writeSearch(search), '?at=2026-06-30&known=2026-06-30T12:00:00Z');
  assert.deepEqual(readSearch('?at=2026-06-30&known=2026-06-30T12:00:00Z'), {
    at: '2026-06-30',
    known: '2026-06-30T12:00:00Z',
  });
});

test('a text that looks like a number stays text', () => {
  assert.equal(writeSearch({ line: '3.1' }), '?line=3.1');
  assert.deepEqual(readSearch('?line=3.10'), { line: '3.10' });
});

test('a clock that cannot be read is dropped, not shown as another date', () => {
  assert.deepEqual(readClockSearch({ at: 'yesterday', known: 'later', lang: 'fr' }), {});
  assert.deepEqual(readClockSearch({ at: '2026-06-30', lang: 'es' }), { at: '2026-06-30', lang: 'es' });
});
