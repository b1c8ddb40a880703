import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPassing, readRefusal, refusedError } from './refusal.ts';

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
      details: { programme: 'x' },
      paragraph: '4.4',
      requestId: 'r-1',
    },
  );
});

test('an answer that is no problem document is still a refusal', () => {
  assert.equal(readRefusal(502, '<html>').code, 'client.unreadable-answer');
});

test('only what passes by itself is asked again', () => {
  assert.equal(isPassing(refusedError(readRefusal(503, {}))), true);
  assert.equal(isPassing(refusedError(readRefusal(404, {}))), false);
});

test('a refusal of what was asked says what is wrong with it', () => {
  const errors = [{ path: 'query.at', message: 'The year is out of reach.' }];
  assert.equal(
    readRefusal(422, { type: 'urn:minka:problem:http.invalid', detail: 'Something is wrong.', errors })
      .detail,
    'Something is wrong. The year is out of reach.',
  );
});
