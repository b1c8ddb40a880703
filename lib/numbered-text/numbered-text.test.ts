import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutParagraphs, type NumberedPiece, type PieceKind } from './index.ts';

const paragraphs = (document: string | readonly string[]) => ofKind(cutParagraphs(document), 'paragraph');
const ofKind = (pieces: readonly NumberedPiece[], kind: PieceKind) =>
  pieces.filter((piece) => piece.kind === kind);
const numbers = (document: string | readonly string[]) => paragraphs(document).map((piece) => piece.number);
const textOf = (document: string | readonly string[], number: string) =>
  paragraphs(document).find((piece) => piece.number === number)?.text;

const lostNumbers = `
# I. PURPOSE

## A. Context

- The valley has four **markets**,¹ and none has a price board.
- 1.2 The programme builds two boards. They will be fed by

¹ Counted in the wet season.

traders themselves.

# II. WORKS

- 2.1 The works are: (i) boards; and
  - a. posts of wood
  - b. posts of iron
- Boards must: (i) be read from ten paces; (ii) cost less than US\\$750.
- 2.3 Each board has a keeper, chosen by the

- traders of its market.

| Item | Cost |
| --- | --- |
| Board | 750 |

## B. Keepers

2.4 Keepers meet twice a year.

### MATRIX OF RESULTS

1.1 Two boards stand.

2.5 This is a row of the matrix.
`;

describe('numbers that a scan has lost', () => {
  test('they are restored from their neighbours and marked, at the beginning of a chapter too', () => {
    assert.deepEqual(
      paragraphs(lostNumbers).map(({ number, restored }) => [number, restored]),
      [
        ['1.1', true],
        ['1.2', false],
        ['2.1', false],
        ['2.2', true],
        ['2.3', false],
        ['2.4', false],
      ],
    );
    assert.equal(
      textOf(lostNumbers, '2.2'),
      'Boards must: (i) be read from ten paces; (ii) cost less than US$750.',
    );
  });

  test('at the end of a chapter, where the numbers have become bullets, a whole sentence is one more paragraph', () => {
    const text = `# I. ONE

- 1.1 Boards show prices.
- 1.2 Keepers are chosen as follows:
- The traders meet in the market and vote.

## B. More

- Keepers may be dismissed by the traders of the market.

# II. TWO

- 2.1 Costs are shared.`;
    assert.deepEqual(numbers(text), ['1.1', '1.2', '1.3', '2.1']);
    assert.equal(textOf(text, '1.3'), 'Keepers may be dismissed by the traders of the market.');
  });

  test('numbers that keep leading zeros are restored in the same width', () => {
    const text = 'Section 1.01 Alpha is one.\n\nBeta is the second one.\n\nSection 1.03 Gamma is three.\n';
    assert.deepEqual(numbers(text), ['1.01', '1.02', '1.03']);
  });

  test('of a list and a lost paragraph, the paragraph is the longer one', () => {
    const text =
      '- 3.1 The kinds are these:\n- Short.\n- Shorter still.\n- Every kind has its own register, kept by the keeper of the board.\n- 3.3 End.\n- 3.4 End.';
    const restored = paragraphs(text).filter((piece) => piece.restored);
    assert.deepEqual(
      restored.map((piece) => [piece.number, piece.text.slice(0, 10)]),
      [['3.2', 'Every kind']],
    );
  });
});

describe('what belongs to a paragraph', () => {
  test('a sentence broken by a page, a footnote or a bullet is joined', () => {
    assert.equal(
      textOf(lostNumbers, '1.2'),
      'The programme builds two boards. They will be fed by traders themselves.',
    );
    assert.equal(textOf(lostNumbers, '2.3'), 'Each board has a keeper, chosen by the traders of its market.');
  });

  test('sub-items stand on lines of their own', () => {
    assert.equal(
      textOf(lostNumbers, '2.1'),
      'The works are: (i) boards; and\na. posts of wood\nb. posts of iron',
    );
  });

  test('headings, footnotes, tables and annexes stand for themselves, in reading order', () => {
    const rest = cutParagraphs(lostNumbers).filter((piece) => piece.kind !== 'paragraph');
    assert.deepEqual(
      rest.map(({ kind, number, text }) => [kind, number, text.slice(0, 18)]),
      [
        ['chapter', 'I', 'PURPOSE'],
        ['section', 'A', 'Context'],
        ['footnote', '1', 'Counted in the wet'],
        ['chapter', 'II', 'WORKS'],
        ['table', '', '| Item | Cost |\n| '],
        ['section', 'B', 'Keepers'],
        ['annex', '', 'MATRIX OF RESULTS'],
        ['annex', '', '1.1 Two boards sta'],
        ['annex', '', '2.5 This is a row '],
      ],
    );
  });

  test('a footnote that lost its mark is told by the sentence that goes on after it', () => {
    const text =
      '1.1 Seven groups made a bid on a\n\nCounted in the wet season.\n\npublic tender.\n\n1.2 End.';
    assert.equal(textOf(text, '1.1'), 'Seven groups made a bid on a public tender.');
    assert.equal(ofKind(cutParagraphs(text), 'footnote').length, 1);
  });

  test('a footnote below a rule is not taken into the paragraph above it', () => {
    const text =
      '5.1 Reports cover costs;\n\n---\n\nSee the format agreed on.\n\n- delays and their causes.\n\n5.2 End.';
    assert.equal(textOf(text, '5.1'), 'Reports cover costs; delays and their causes.');
    assert.deepEqual(
      ofKind(cutParagraphs(text), 'footnote').map((note) => note.text),
      ['See the format agreed on.'],
    );
  });
});
