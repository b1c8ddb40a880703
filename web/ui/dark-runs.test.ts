import assert from 'node:assert/strict';
import { test } from 'node:test';
import { darkRuns } from './dark-runs.ts';

test('neighbouring dark squares of a row are one rectangle, also at the edges', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  assert.equal(darkRuns(rows), 'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
});

test('a picture without a dark square is empty', () => {
  assert.equal(darkRuns([[false], [false]]), '');
});
