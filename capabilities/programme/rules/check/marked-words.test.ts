import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const paragraph = (words: string, states: Record<string, unknown>) => ({
  paragraphs: {
    paragraphs: ['1.1', '1.2', 'I', 'II'].map((id) => ({
      id,
      chapter: 'text',
      title: { en: `Paragraph ${id}` },
      text: { en: id === '1.2' ? `It states [${words}](#it).` : 'What it says' },
      states: id === '1.2' ? [{ id: 'it', ...states }] : [],
    })),
    subjects: [{ id: 'cost', label: { en: 'Cost' }, unit: 'USD' }],
  },
});
const key = 'marked-words-differ:it@1.2';
const differs = (words: string, states: Record<string, unknown>) =>
  keysIn(paragraph(words, states)).includes(key);

test('a number in marked words that is not its statement’s is told with both places', () => {
  const found = findingIn(paragraph('12,000 dollars', { of: 'cost', is: 10000 }), key);
  assert.equal(found.severity, 'error');
  assert.deepEqual(found.values, ['12000', '10000']);
  assert.equal(found.places.length, 2);
  assert.equal(differs('10,000 dollars', { of: 'cost', is: 10000 }), false);
});

test('a share, millions, and years beside months are the same figure', () => {
  assert.equal(differs('26%', { of: 'cost', at_most: '25%' }), true);
  assert.equal(differs('at most 25%', { of: 'cost', at_most: '25%' }), false);
  assert.equal(differs('1.5 million', { of: 'cost', about: 1500000 }), false);
  assert.equal(differs('2 years', { of: 'period.execution', is: 24 }), false);
  assert.equal(differs('3 years', { of: 'period.execution', is: 24 }), true);
});

test('words without figures, dates of the statement, years and numbers of paragraphs are left alone', () => {
  assert.equal(differs('half of it', { of: 'cost', at_least: '50%' }), false);
  assert.equal(differs('by month 6', { of: 'cost', is: 10000, by: { month: 6 } }), false);
  assert.equal(differs('the sum of paragraph 1.1', { of: 'cost', is: 10000 }), false);
  assert.equal(differs('the cost of 2002', { of: 'cost', is: 10000 }), false);
});
