import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';

type Claim = Readonly<{ number: string; paths: readonly string[] }>;

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const files = findFiles();

/** The rows of one table of the page of cases. */
function rowsUnder(heading: string): readonly Claim[] {
  const [, after = ''] = read('docs/cases.md').split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ', 1);
  return section.split('\n').flatMap((line) => {
    const [, number = '', , held = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^[A-L]\d/.test(number)) return [];
    return [{ number, paths: [...held.matchAll(/`([^`]+\.ts)`/g)].map(([, path = '']) => path) }];
  });
}

function carries(path: string, number: string): boolean {
  return (
    files.includes(path) && new RegExp(`\\((?:[A-L]\\d+, )*${number}(?:, [A-L]\\d+)*\\)`).test(read(path))
  );
}

test('every case that is said to be met is carried by the tests that the page names', () => {
  const met = rowsUnder('Met');
  assert.ok(met.length > 30, 'the table was found');
  expectNone(
    met.flatMap(({ number, paths }) =>
      paths.length === 0
        ? [`${number} names no test`]
        : paths.filter((path) => !carries(path, number)).map((path) => `${path} does not carry (${number})`),
    ),
    'Put the number into the name of the test, or move the case to those that wait, in docs/cases.md.',
  );
});

test('a case stands in one table only', () => {
  const numbers = ['Met', 'Met by tests that do not carry the number', 'Waiting'].flatMap((heading) =>
    rowsUnder(heading).map(({ number }) => number),
  );
  expectNone(
    numbers.filter((number, index) => numbers.indexOf(number) !== index),
    'Take it out of one of the tables of docs/cases.md.',
  );
});
