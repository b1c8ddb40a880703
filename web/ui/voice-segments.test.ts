import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceSegments } from './voice-segments.ts';

test('marked words carry the number of their rule', () => {
  assert.deepEqual(voiceSegments('The share is [below a quarter](#b), and [paid](#a).', ['a', 'b']), [
    { text: 'The share is ' },
    { text: 'below a quarter', marked: true, id: 'b', mark: 2 },
    { text: ', and ' },
    { text: 'paid', marked: true, id: 'a', mark: 1 },
    { text: '.' },
  ]);
});

test('a mark whose rule is not shown keeps its words without a number', () => {
  assert.deepEqual(voiceSegments('[words](#gone)', []), [
    { text: 'words', marked: true, id: 'gone', mark: undefined },
  ]);
});

test('a text without marks is one segment', () => {
  assert.deepEqual(voiceSegments('Plain [1] text.', []), [{ text: 'Plain [1] text.' }]);
});
