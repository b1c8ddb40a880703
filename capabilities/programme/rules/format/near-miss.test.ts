import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearMisses } from './near-miss.ts';

const words = ['at_least', 'at_most', 'less_than', 'more_than', 'about', 'is', 'per'];

test('letters that change places, are missing or too many are near', () => {
  assert.deepEqual(nearMisses('at_laest', words), ['at_least']);
  assert.deepEqual(nearMisses('at_lest', words), ['at_least']);
  assert.deepEqual(nearMisses('abouut', words), ['about']);
});

test('the dress of a word does not matter', () => {
  assert.deepEqual(nearMisses('At-Most', words), ['at_most']);
  assert.deepEqual(nearMisses('mas_que', ['más que']), ['más que']);
});

test('a word that is like none is near to none', () => {
  assert.deepEqual(nearMisses('deadline', words), []);
  assert.deepEqual(nearMisses('', words), []);
  assert.deepEqual(nearMisses('x'.repeat(5000), words), []);
});
