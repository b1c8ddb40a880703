import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { cutParagraphs } from './index.ts';

// A real scanned agreement lies beside the repository on the machines of those who have it; it may not be copied into it.
const file = new URL('../../../shared/memorandum.txt', import.meta.url);
const skip = existsSync(file) ? false : 'the scanned agreement is not on this machine';

const lastInChapter = [10, 15, 2, 4, 4, 3, 1];
const beginnings: Readonly<Record<string, string>> = {
  '1.1': 'In Peru, small businesses',
  '1.5': 'The Gamarra cluster consists of nearly 12,000',
  '1.9': 'The project strategy is based on',
  '2.5': 'Among other selection criteria',
  '2.15': 'The principal outcome is expected',
  '3.1': 'The total cost of the project will be US$1,561,720',
  '4.4': 'Execution and disbursement periods. The execution period',
  '5.1': 'Progress reports. The PEU',
  '5.2': 'Management reports. The PEU',
  '6.3': 'The following risks have been identified:',
  '7.1': 'The project activities are deemed',
};

const pieces = skip === false ? cutParagraphs(readFileSync(file, 'utf8')) : [];
const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph');
const textOf = (number: string) => paragraphs.find((piece) => piece.number === number)?.text ?? '';

describe('a scanned agreement', { skip }, () => {
  test('has exactly its paragraphs, in order, and only the lost numbers are marked', () => {
    assert.deepEqual(
      paragraphs.map((piece) => piece.number),
      lastInChapter.flatMap((last, at) => Array.from({ length: last }, (_, nth) => `${at + 1}.${nth + 1}`)),
    );
    assert.deepEqual(
      paragraphs.filter((piece) => piece.restored).map((piece) => piece.number),
      ['1.1', '1.9', '2.5', '5.1', '5.2'],
    );
  });

  test('each paragraph begins where it should', () => {
    for (const [number, beginning] of Object.entries(beginnings)) {
      assert.equal(textOf(number).slice(0, beginning.length), beginning, number);
    }
  });

  test('sentences broken over pages are whole, and footnotes are not inside them', () => {
    assert.match(textOf('1.5'), /seven consortia to bid on a public tender called by/);
    assert.match(textOf('2.3'), /It will do so by facilitating efforts to create/);
    assert.match(textOf('4.2'), /both public and private institutions/);
    assert.match(textOf('5.2'), /budget performance; administrative matters;/);
    assert.match(textOf('6.2'), /Many enterprises in both clusters/);
    assert.deepEqual(
      pieces.filter((piece) => piece.kind === 'footnote').map((piece) => piece.text.slice(0, 14)),
      ['The definition', 'SUNAT 2001 (cl', 'Instituto Naci', 'Each CE will h'],
    );
  });

  test('sub-items stay in their paragraph, tables and annexes stay outside', () => {
    assert.equal(textOf('1.8').split('\n').length, 5);
    assert.equal(textOf('6.3').split('\n').length, 4);
    assert.ok(paragraphs.every((piece) => !piece.text.includes('\t')));
    const afterLast = pieces.slice(pieces.findIndex((piece) => piece.number === '7.1') + 1);
    assert.ok(afterLast.length > 0 && afterLast.every((piece) => piece.kind === 'annex'));
  });

  test('its seven chapters are found', () => {
    assert.deepEqual(
      pieces.filter((piece) => piece.kind === 'chapter').map((piece) => piece.number),
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'],
    );
  });
});

describe('the same agreement, scanned worse', { skip }, () => {
  test('more lost numbers, one in three and each in its turn, are restored to the same paragraphs', () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const turn of [0, 1, 2]) {
      let count = 0;
      const worse = lines.map((line) => {
        // The only number of the last chapter has no neighbour from which it could be known.
        if (!/^- \d\.\d+ /.test(line)) return line;
        count += 1;
        return count % 3 === turn ? line.replace(/^- \d\.\d+ /, '- ') : line;
      });
      const again = cutParagraphs(worse.join('\n')).filter((piece) => piece.kind === 'paragraph');
      assert.deepEqual(
        again.map(({ number, text }) => [number, text]),
        paragraphs.map(({ number, text }) => [number, text]),
      );
    }
  });

  test('lines of eighty signs on pages with running heads give the same words', () => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => (line.includes('\t') ? [line] : line.replace(/(.{60,80}) /g, '$1\n').split('\n')));
    const pages = Array.from({ length: Math.ceil(lines.length / 45) }, (_, at) =>
      ['Memorandum', ...lines.slice(at * 45, at * 45 + 45), String(at + 1)].join('\n'),
    );
    const again = cutParagraphs(pages).filter((piece) => piece.kind === 'paragraph');
    const inWords = (pieces: typeof paragraphs) =>
      pieces.map(({ number, text }) => `${number} ${text.replace(/\s+/g, ' ')}`);
    assert.deepEqual(inWords(again), inWords(paragraphs));
    assert.ok(again.every((piece, at) => (piece.page ?? 0) >= (again[at - 1]?.page ?? 1)));
  });
});
