import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './own-path.ts';

test('after signing in a reader goes on to the page that was asked for, with all that follows its path', () => {
  assert.equal(ownPath('/lima-2/budget?open=total#row-3'), '/lima-2/budget?open=total#row-3');
  assert.equal(ownPath('/'), '/');
});

test('nobody is led to another machine, and nothing but a page is opened', () => {
  const refused = [
    undefined,
    '',
    'lima-2',
    'https://elsewhere.example/',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/api/session',
    '/x/../api/session',
    '/sign-in?next=/sign-in',
  ];
  for (const next of refused) assert.equal(ownPath(next), '/', String(next));
});
