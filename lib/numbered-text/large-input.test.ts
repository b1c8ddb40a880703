import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutParagraphs } from './index.ts';

const size = 1_000_000;
const filled = (part: string) => part.repeat(Math.ceil(size / part.length));

// Nothing is timed: a step that grows with the square of its input would not come to an end here.
test('a million signs on one line, of every kind that a pattern could trip over, are read', () => {
  for (const part of [
    'a',
    ' ',
    '.',
    '1.',
    '1.1 ',
    '**',
    '\\$',
    '(',
    '- ',
    '. . ',
    '\t',
    '#',
    '<sup>',
    '🟦',
  ]) {
    const pieces = cutParagraphs(`1.1 Alpha.\n\n${filled(part)}\n\n1.2 Beta.`);
    assert.deepEqual(
      pieces.filter((piece) => piece.kind === 'paragraph').map((piece) => piece.number),
      ['1.1', '1.2'],
      part,
    );
  }
});

test('ten million signs of paragraphs are all found', () => {
  const words = 'Each of these paragraphs says nothing in particular. '.repeat(9);
  const count = Math.floor((10 * size) / (words.length + 8));
  const text = Array.from(
    { length: count },
    (_, at) => `${Math.floor(at / 9) % 900}.${(at % 9) + 1} ${words}`,
  );
  assert.ok(cutParagraphs(text.join('\n\n')).length > 8_000);
});

test('a list in every paragraph does not hide the paragraphs', () => {
  const text = Array.from(
    { length: 300 },
    (_, at) => `${at + 1}. Clause with a long enough text:\n\n1. one,\n\n2. two.`,
  );
  const numbers = cutParagraphs(text.join('\n\n')).filter((piece) => piece.kind === 'paragraph');
  assert.ok(numbers.length >= 299, String(numbers.length));
});

test('more pieces or pages than any document has are refused as no document', () => {
  assert.throws(() => cutParagraphs('1. A\n\n'.repeat(61_000)), /are not a document/);
  assert.throws(() => cutParagraphs('\f'.repeat(30_000)), /are not a document/);
  assert.deepEqual(cutParagraphs('\n'.repeat(100_000)), []);
});
