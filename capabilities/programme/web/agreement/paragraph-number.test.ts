import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphNumber } from './paragraph-number.ts';

test('a numbered paragraph shows its number, a part with a title only shows none', () => {
  assert.equal(paragraphNumber({ id: '4.4', title: 'Periods' }), '4.4');
  assert.equal(paragraphNumber({ id: 'summary.review', title: 'Review' }), '');
});

test('a title that holds the number already is not numbered twice', () => {
  assert.equal(paragraphNumber({ id: 'II', title: 'Annex II. Itemised budget' }), '');
  assert.equal(paragraphNumber({ id: 'II', title: 'Itemised budget' }), 'II');
});
