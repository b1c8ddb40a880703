import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { load } from 'js-yaml';
import { cutParagraphs } from '#lib/numbered-text/index.ts';
import { paragraphsFile } from '../../capabilities/programme/rules/format/paragraphs-file.ts';

// The signed text lies beside the repository on the machines of those who have it; it may not be copied into it.
const printed = new URL('../../../shared/memorandum.txt', import.meta.url);
const skip = existsSync(printed) ? false : 'the scanned agreement is not on this machine';
const file = new URL('../../programmes/gamarra-cuzco/paragraphs.yaml', import.meta.url);

const stated = paragraphsFile.parse(load(readFileSync(file, 'utf8')));
const languages = ['en', 'es'];

/** So many words in a row are no longer a figure with its noun: they would be a copied sentence. */
const copiedWords = 12;

describe('the paragraphs of the shipped programme', () => {
  for (const { id, text, states } of [...stated.paragraphs, ...stated.footnotes]) {
    test(`${id} marks every named statement in each language`, () => {
      const named = states.flatMap((statement) => statement.id ?? []).sort();
      for (const language of languages) {
        assert.deepEqual([...new Set(marksIn(text[language] ?? ''))].sort(), named, language);
      }
    });
  }
});

describe('the paragraphs of the shipped programme against the signed text', { skip }, () => {
  const pieces = skip === false ? cutParagraphs(readFileSync(printed, 'utf8')) : [];
  const originals = pieces.filter(({ kind }) => kind === 'paragraph');
  const chapters = stated.chapters.map(({ id }) => id).filter((id) => /^[IVX]+$/.test(id));
  const numbered = stated.paragraphs.filter(({ chapter }) => chapters.includes(chapter));

  test('the same numbers stand in the same order, and the same ones were lost', () => {
    assert.deepEqual(
      numbered.map(({ id, restored }) => ({ id, restored })),
      originals.map(({ number, restored }) => ({ id: number, restored })),
    );
  });

  for (const original of originals) {
    const own = numbered.find(({ id }) => id === original.number);
    test(`${original.number} keeps every printed figure in each language`, () => {
      const figures = figuresIn(original.text).filter((figure) => figure !== original.number);
      for (const language of languages) {
        const kept = figuresIn(own?.text[language] ?? '');
        assert.deepEqual(
          figures.filter((figure) => !kept.includes(figure)),
          [],
          language,
        );
      }
    });

    test(`${original.number} is told in our own words`, () => {
      const text = namesLeftOut(own?.text.en ?? '', own?.states ?? []);
      assert.deepEqual(sharedRuns(wordsIn(text), wordsIn(original.text)), []);
    });
  }
});

function marksIn(text: string): string[] {
  return [...text.matchAll(/\]\(#([^)]+)\)/g)].flatMap(([, id]) => id ?? []);
}

function unmarked(text: string): string {
  return text.replace(/\]\(#[^)]*\)/g, '').replaceAll('[', '');
}

function figuresIn(text: string): string[] {
  return [...unmarked(text).matchAll(/\d[\d,.]*\d%?|\d%?/g)].map(([figure]) => figure);
}

function wordsIn(text: string): string[] {
  return (
    unmarked(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}$%.]+/gu) ?? []
  );
}

/** Names are quoted as they are printed, so they are no copied sentence. */
function namesLeftOut(text: string, states: (typeof stated.paragraphs)[number]['states']): string {
  const names = states.flatMap((statement) => ('called' in statement ? (statement.called ?? []) : []));
  return names.reduce((left, name) => left.replaceAll(name, ' — '), unmarked(text));
}

function sharedRuns(own: readonly string[], original: readonly string[]): string[] {
  const runs = new Set(original.map((_, start) => original.slice(start, start + copiedWords).join(' ')));
  return own
    .map((_, start) => own.slice(start, start + copiedWords))
    .filter((run) => run.length === copiedWords && runs.has(run.join(' ')))
    .map((run) => run.join(' '));
}
