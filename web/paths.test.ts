import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inProgramme, isPublicPath, paths } from './paths.ts';

test('each page keeps the address that people have written down', () => {
  const addresses = Object.values(paths).map((path) =>
    // Every path takes up to two names; those that take fewer ignore the rest.
    (path as (...names: string[]) => string)('lima-2', '3.1'),
  );
  assert.deepEqual(addresses, [
    '/',
    '/sign-in',
    '/forgotten-password',
    '/set-up/lima-2',
    '/invitations/lima-2',
    '/resets/lima-2',
    '/reminders/lima-2',
    '/account',
    '/instance',
    '/instance/audit',
    '/lima-2',
    '/lima-2/results',
    '/lima-2/agreement',
    '/lima-2/agreement/3.1',
    '/lima-2/logframe',
    '/lima-2/activities',
    '/lima-2/budget',
    '/lima-2/calendar',
    '/lima-2/obligations/3.1',
    '/lima-2/events',
    '/lima-2/work-plans',
    '/lima-2/assumptions',
    '/lima-2/units',
    '/lima-2/findings',
    '/lima-2/findings/3.1',
    '/lima-2/persons',
    '/lima-2/accounts',
    '/lima-2/accounts/matrix',
    '/lima-2/files/3.1',
    '/lima-2/audit',
  ]);
});

test('a name that holds a slash or a space stays one segment', () => {
  assert.equal(paths.finding('a b', 'x/y'), '/a%20b/findings/x%2Fy');
});

test('an obligation is named by as many segments as its occurrence has parts', () => {
  assert.equal(paths.obligation('p', 'act/1/lima norte'), '/p/obligations/act/1/lima%20norte');
});

test('an address without a programme goes on inside one, with all that follows its path', () => {
  const asked = { pathname: '/calendar', search: '?at=2026-06-30&view=list', hash: '#x' };
  assert.equal(inProgramme('lima-2', asked), '/lima-2/calendar?at=2026-06-30&view=list#x');
  assert.equal(
    inProgramme('lima-2', { pathname: '/findings/a%2Fb', search: '', hash: '' }),
    '/lima-2/findings/a%2Fb',
  );
  assert.equal(inProgramme('lima-2', { pathname: '/', search: '?lang=es', hash: '' }), '/lima-2?lang=es');
});

test('only signing in and the links that are handed over open without signing in', () => {
  for (const open of [
    '/sign-in',
    '/forgotten-password',
    '/sign-in/',
    '/set-up/x',
    '/invitations/x',
    '/resets/x',
  ]) {
    assert.equal(isPublicPath(open), true, open);
  }
  for (const closed of ['/', '/account', '/lima-2', '/lima-2/sign-in', '/set-up', '/invitations/x/y']) {
    assert.equal(isPublicPath(closed), false, closed);
  }
});
