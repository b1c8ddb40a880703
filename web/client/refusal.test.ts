import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPassing, readRefusal, refusedError, saidWhole } from './refusal.ts';

test('a problem document gives its code, sentence, paragraph and request', () => {
  assert.deepEqual(
    readRefusal(404, {
      type: 'https://minka.example/problems/programme.unknown',
      detail: 'There is no programme x.',
      requestId: 'r-1',
      paragraph: '4.4',
      details: { programme: 'x', nested: {} },
    }),
    {
      status: 404,
      code: 'programme.unknown',
      detail: 'There is no programme x.',
      errors: [],
      details: { programme: 'x' },
      paragraph: '4.4',
      requestId: 'r-1',
      retryAfterSeconds: undefined,
    },
  );
});

test('an answer that is no problem document is still a refusal', () => {
  assert.equal(readRefusal(502, '<html>').code, 'client.unreadable-answer');
});

test('only what passes by itself is asked again', () => {
  for (const status of [0, 502, 503, 504]) {
    assert.equal(isPassing(refusedError(readRefusal(status, {}))), true);
  }
  assert.equal(isPassing(refusedError(readRefusal(404, {}))), false);
});

test('a refusal of what was asked says what is wrong with it, but for what a form says at its field', () => {
  const errors = [
    { path: 'query.at', message: 'The year is out of reach.' },
    { path: 'body.name', message: 'A name is missing.' },
    { path: 7, message: 'Nowhere.' },
  ];
  const refusal = readRefusal(422, { detail: 'Something is wrong.', errors });
  assert.equal(saidWhole(refusal), 'Something is wrong. The year is out of reach. A name is missing.');
  assert.equal(
    saidWhole(refusal, (path) => path === 'body.name'),
    'Something is wrong. The year is out of reach.',
  );
});

test('a refusal says how long to wait only where the server counts it in seconds', () => {
  assert.equal(readRefusal(429, {}, '90').retryAfterSeconds, 90);
  assert.equal(readRefusal(429, {}, 'Wed, 25 Nov 2026 20:00:00 GMT').retryAfterSeconds, undefined);
});
