import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const refers = (to: string) => ({ states: { '1.1': [{ refers: to }] } });

test('a reference to a paragraph that does not exist is an error that names the last one of the chapter', () => {
  assert.match(findingIn(refers('1.7'), 'reference-missing:1.7@1.1').message.en, /ends with 1\.2/);
});

test('a reference to a part that the document does not hold is an error', () => {
  assert.ok(keysIn(refers('timetable')).includes('reference-missing:timetable@1.1'));
});

test('references to paragraphs and to parts of annexes that exist are not reported', () => {
  assert.deepEqual(keysIn(refers('1.2')), []);
  assert.deepEqual(keysIn(refers('I / 1')), []);
});
