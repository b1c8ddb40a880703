import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutParagraphs, type NumberedPiece, type PieceKind } from './index.ts';

const paragraphs = (document: string | readonly string[]) => ofKind(cutParagraphs(document), 'paragraph');
const ofKind = (pieces: readonly NumberedPiece[], kind: PieceKind) =>
  pieces.filter((piece) => piece.kind === kind);
const numbers = (document: string | readonly string[]) => paragraphs(document).map((piece) => piece.number);
const textOf = (document: string | readonly string[], number: string) =>
  paragraphs(document).find((piece) => piece.number === number)?.text;

describe('articles and clauses', () => {
  test('articles with paragraphs, in English', () => {
    const text = `ARTICLE I

Article 1. Object
The parties build boards.

1.1 The boards are public.
1.2 The boards are of wood. As Article 5
shows, iron is allowed.

Article 2 – Term. Thirty months:
1. counted from signature;
2. without extension.

Art. 3 Costs are shared.`;
    assert.deepEqual(numbers(text), ['1', '1.1', '1.2', '2', '3']);
    assert.equal(textOf(text, '1'), 'Object The parties build boards.');
    assert.match(textOf(text, '2') ?? '', /^Term\. Thirty months:\n?\s?1\. counted from signature;/);
  });

  test('a longer article number', () => {
    const text = '## Article 14.1 Audit\n\nOnce a year.\n\n## Article 14.2 Access\n\nAt any time.';
    assert.deepEqual(
      paragraphs(text).map(({ number, text: words }) => [number, words]),
      [
        ['14.1', 'Audit\nOnce a year.'],
        ['14.2', 'Access\nAt any time.'],
      ],
    );
  });

  test('Spanish clauses, by figure or by name', () => {
    const byFigure = 'Cláusula 1: Objeto del convenio.\n\nCláusula 2: Plazo.\n\nArtículo 3.- Costos.';
    assert.deepEqual(numbers(byFigure), ['1', '2', '3']);
    const byName =
      'PRIMERA.- Objeto.\n\nSEGUNDA.- Plazo. Primera parte: un año.\n\nTERCERA: Costos.\n\nCLÁUSULA CUARTA. Fin.\n\nDÉCIMA TERCERA.- Foro.';
    assert.deepEqual(numbers(byName), ['1', '2', '3', '4', '13']);
    assert.equal(textOf(byName, '2'), 'Plazo. Primera parte: un año.');
  });
});

describe('numbers without a word before them', () => {
  test('plain numbers with titles, and lists inside a paragraph that count again', () => {
    const text = `# Contract

1. Object

The parties agree on:

1. boards,
2. posts,
3. keepers.

2. Term

It lasts 30 months. In all
36. Months are counted from signature.

3. Costs

They are shared.`;
    assert.deepEqual(numbers(text), ['1', '2', '3']);
    assert.match(textOf(text, '1') ?? '', /1\. boards,[\s\S]*3\. keepers\.$/);
  });

  test('a figure above its decimals is the chapter', () => {
    const text =
      '# 1. Introduction\n\n1.1 One.\n\n1.2 Two.\n\n# 2. Works\n\n- Lost one.\n\n## a. Sub\n\n2.2 Four.';
    assert.deepEqual(numbers(text), ['1.1', '1.2', '2.1', '2.2']);
    assert.deepEqual(
      ofKind(cutParagraphs(text), 'chapter').map((piece) => [piece.number, piece.text]),
      [
        ['1', 'Introduction'],
        ['2', 'Works'],
      ],
    );
  });

  test('three levels, a tab after the number, and a point at its end', () => {
    assert.deepEqual(
      numbers('1.1.\tAlpha.\n\n1.1.1.\tBeta.\n\n1.1.2.\tGamma.\n\n1.2.\tDelta.\n\n2.1.\tEnd.'),
      ['1.1', '1.1.1', '1.1.2', '1.2', '2.1'],
    );
  });
});

describe('what only looks like a number', () => {
  test('figures at the beginning of a line, and numbers of a table of contents, begin nothing', () => {
    const text = `CONTENTS

1.1 Purpose .......... 3
1.2 Works . . . . . . 4

CHAPTER 1

1.1 The programme costs
2.5 million and lasts until
30. It follows paragraph
1.2 of the rules.
1.2 Works begin in year
1.3 of the plan.`;
    assert.deepEqual(numbers(text), ['1.1', '1.2']);
    assert.equal(
      textOf(text, '1.1'),
      'The programme costs 2.5 million and lasts until 30. It follows paragraph 1.2 of the rules.',
    );
  });

  test('in lines without gaps a number may be missing, but not many', () => {
    const text = '1.1 Alpha is one.\n1.2 Beta is two.\n1.4 Delta is four.\n1.15 Soles are paid.\n1.5 End.';
    assert.deepEqual(numbers(text), ['1.1', '1.2', '1.4', '1.5']);
    assert.deepEqual(numbers(text.replaceAll('\n', '\n\n')).at(-1), '1.15');
  });

  test('a table of contents without page numbers is not taken for the document', () => {
    const text =
      'Contents\n\n1.1 Purpose\n\n1.2 Works\n\n2.1 Costs\n\nI. FIRST\n\n1.1 The purpose is a board.\n\n1.2 The works are posts.\n\nII. SECOND\n\n2.1 The costs are shared.';
    assert.equal(textOf(text, '1.1'), 'The purpose is a board.');
    assert.deepEqual(numbers(text), ['1.1', '1.2', '2.1']);
  });

  test('an annex that counts again stays an annex', () => {
    const text =
      '1.1 The text of the agreement itself is long enough.\n\n1.2 Its end.\n\nANNEX A\n\n1.1 Row.\n\n1.2 Row.';
    assert.deepEqual(numbers(text), ['1.1', '1.2']);
    assert.equal(ofKind(cutParagraphs(text), 'annex').length, 3);
  });

  test('a document without numbers has no paragraphs and loses no text', () => {
    const pieces = cutParagraphs('Dear all,\n\nno numbers here.\n');
    assert.deepEqual(
      pieces.map((piece) => [piece.kind, piece.text]),
      [['unnumbered', 'Dear all, no numbers here.']],
    );
    assert.deepEqual(cutParagraphs(''), []);
  });
});

describe('pages', () => {
  test('paragraphs know their page, and running heads and page numbers are left out', () => {
    const page = (body: string, number: number) => `Agreement XY-${number}\n\n${body}\n\n${number}`;
    const text = [
      page('1.1 Alpha goes over\nthe page and', 1),
      page('ends here.\n1.2 Beta.', 2),
      page('1.3 Gamma.', 3),
    ];
    for (const document of [text, text.join('\f')]) {
      assert.deepEqual(
        cutParagraphs(document).map(({ number, text: words, page: at }) => [number, words, at]),
        [
          ['1.1', 'Alpha goes over the page and ends here.', 1],
          ['1.2', 'Beta.', 2],
          ['1.3', 'Gamma.', 3],
        ],
      );
    }
  });

  test('a text without pages says none', () => {
    assert.ok(cutParagraphs('1.1 Alpha.\n\n1.2 Beta.').every((piece) => !('page' in piece)));
  });

  test('a page number in words between two halves of a sentence is left out', () => {
    const text =
      '1.1 Conditions as stated in the general\n\nPage 2 of 2 Summary\n\nand special ones.\n\n1.2 End.';
    assert.equal(textOf(text, '1.1'), 'Conditions as stated in the general and special ones.');
  });
});
