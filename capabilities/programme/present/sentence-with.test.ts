import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceWith } from './sentence-with.ts';

const text =
  'The whole costs [US$1,561.72](#cost). It is [mostly cash](#cash) and [less than 25% in kind](#kind). [The rest](#rest) follows.';

test('the sentence around a mark keeps that mark and loses the others', () => {
  assert.equal(sentenceWith(text, 'kind'), 'It is mostly cash and [less than 25% in kind](#kind).');
});

test('a stop inside a number ends no sentence', () => {
  assert.equal(sentenceWith(text, 'cost'), 'The whole costs [US$1,561.72](#cost).');
});

test('a sentence can begin with its mark', () => {
  assert.equal(sentenceWith(text, 'rest'), '[The rest](#rest) follows.');
});

test('what no mark names has no sentence', () => {
  assert.equal(sentenceWith(text, 'gone'), null);
});

test('a long sentence is cut between words on both sides of its mark', () => {
  const words = 'word '.repeat(60);
  const cut = sentenceWith(`${words}[here](#here) ${words}.`, 'here') ?? '';
  assert.match(cut, /^… (word )+\[here\]\(#here\)( word)+ …$/);
  assert.ok(cut.length < 340);
});
