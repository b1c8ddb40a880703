import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { z } from 'zod';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';

/** What of a programme's file names it and nobody else. Read loosely: the format itself is tested elsewhere. */
const identity = z.looseObject({
  id: z.string(),
  shipped: z.boolean().optional(),
  code: z.string().optional(),
  clusters: z.array(z.looseObject({ id: z.string() })).default([]),
  parties: z.array(z.looseObject({ acronym: z.string().optional() })).default([]),
});

const SHORTEST = 3;

/** The words of a programme that would betray it in code: its code, its clusters, the acronyms of its parties. */
function wordsOf(yaml: string): string[] {
  const programme = identity.parse(load(yaml));
  if (programme.shipped !== true) return [];
  const acronyms = programme.parties.flatMap(({ acronym }) => (acronym === undefined ? [] : [acronym]));
  const clusters = programme.clusters.map(({ id }) => id);
  const words = [...programme.id.split('-'), ...clusters, ...acronyms, programme.code ?? ''];
  return [...new Set(words.filter((word) => word.length >= SHORTEST))];
}

/** Lines of a text in which one of the words stands as a word, or as a part of a name. */
function linesWith(words: readonly string[], text: string): { line: number; word: string }[] {
  const patterns = words.map((word) => ({ word, pattern: patternOf(word) }));
  return text.split('\n').flatMap((content, index) => {
    const hit = patterns.find(({ pattern }) => pattern.test(content));
    return hit === undefined ? [] : [{ line: index + 1, word: hit.word }];
  });
}

/** Acronyms count as they are written; other words in any case, and inside camelCase and snake_case too. */
function patternOf(word: string): RegExp {
  const escaped = word.replace(/[^\w]/g, '\\$&');
  if (/^[A-Z0-9_]+$/.test(word)) return new RegExp(`(?<![A-Za-z])${escaped}(?![A-Za-z])`);
  return new RegExp(escaped, 'i');
}

const files = findFiles();
const words = files
  .filter((path) => /^programmes\/[^/]+\/programme\.yaml$/.test(path))
  .flatMap((path) => wordsOf(readFileSync(join(repositoryRoot, path), 'utf8')));

test('no code and no text of Minka knows a word of the programme that it ships with', () => {
  assert.ok(words.length > 0, 'no programme marked "shipped: true" was found');
  const searched = files.filter(
    (path) =>
      (/\.(tsx?|sql)$/.test(path) || /\/locales\/[^/]+\.json$/.test(path)) &&
      !/^(programmes|test|e2e|docs)\//.test(path) &&
      !/\.test\.tsx?$/.test(path),
  );
  const found = searched.flatMap((path) =>
    linesWith(words, readFileSync(join(repositoryRoot, path), 'utf8')).map(
      ({ line, word }) => `${path}:${line} says ${word}`,
    ),
  );
  expectNone(
    found,
    'What is true of one programme belongs in its files under programmes/; code reads it from there.',
  );
});

test('the words come from the file: code, clusters and acronyms of a shipped programme', () => {
  const yaml = [
    'id: north-south',
    'shipped: true',
    'code: AB-12',
    'clusters: [{ id: harbour }]',
    'parties: [{ acronym: WXYZ }, { acronym: OU }, { id: auditors }]',
  ];
  assert.deepEqual(wordsOf(yaml.join('\n')), ['north', 'south', 'harbour', 'WXYZ', 'AB-12']);
  assert.deepEqual(wordsOf(yaml.join('\n').replace('shipped: true', 'shipped: false')), []);
});

test('a word is found in names too, an acronym only as it is written', () => {
  const code = "const harbourRate = 1;\nconst sum = awxyz;\nif (party === 'WXYZ') {}\nconst id = 'ab-12';";
  assert.deepEqual(
    linesWith(['harbour', 'WXYZ', 'AB-12'], code).map(({ line }) => line),
    [1, 3, 4],
  );
});
