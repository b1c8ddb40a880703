import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from './paths.ts';

test('each page keeps the address that people have written down', () => {
  const addresses = Object.values(paths).map((path) =>
    // Every path takes up to two names; those that take fewer ignore the rest.
    (path as (...names: string[]) => string)('lima-2', '3.1'),
  );
  assert.deepEqual(addresses, [
    '/',
    '/lima-2',
    '/lima-2/agreement',
    '/lima-2/agreement/3.1',
    '/lima-2/logframe',
    '/lima-2/activities',
    '/lima-2/budget',
    '/lima-2/calendar',
    '/lima-2/findings',
    '/lima-2/findings/3.1',
  ]);
});

test('a name that holds a slash or a space stays one segment', () => {
  assert.equal(paths.finding('a b', 'x/y'), '/a%20b/findings/x%2Fy');
});
