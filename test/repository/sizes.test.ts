import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNone } from './expect-none.ts';
import { parseSource, type Source, sources } from './source.ts';

const FILE_LINES_MAX = 250;
const FUNCTION_LINES_MAX = 70;

/** Files that may be longer, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {
  'kernel/db/row-types.ts': 'generated from the migrated schema, one type for each table',
};

/** Files whose functions may be longer, each with its reason. */
const longFunctions: Readonly<Record<string, string>> = {};

function linesOf(source: Source): number {
  return source.text.replace(/\n$/, '').split('\n').length;
}

function functionsOver(source: Source, linesMax: number): string[] {
  return source.nodes
    .filter(({ type }) => type.endsWith('FunctionExpression') || type === 'FunctionDeclaration')
    .map((node) => ({ first: source.lineAt(node.start), last: source.lineAt(node.end) }))
    .filter(({ first, last }) => last - first + 1 > linesMax)
    .map(({ first, last }) => `${source.path}:${first} has ${last - first + 1} lines`);
}

test(`no file has more than ${FILE_LINES_MAX} lines`, () => {
  const long = sources.filter((source) => linesOf(source) > FILE_LINES_MAX && !(source.path in longFiles));
  expectNone(
    long.map((source) => `${source.path} has ${linesOf(source)} lines`),
    'Split it by what its parts do; each new file is named for the one thing that it exports.',
  );
});

test(`no function has more than ${FUNCTION_LINES_MAX} lines`, () => {
  const subject = sources.filter(({ path }) => !(path in longFunctions));
  expectNone(
    subject.flatMap((source) => functionsOver(source, FUNCTION_LINES_MAX)),
    'Name its steps, and call them in order.',
  );
});

test('every exception to the sizes is still needed', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const needless = [
    ...Object.keys(longFiles).filter((path) => linesOf(byPath.get(path) ?? emptySource) <= FILE_LINES_MAX),
    ...Object.keys(longFunctions).filter(
      (path) => functionsOver(byPath.get(path) ?? emptySource, FUNCTION_LINES_MAX).length === 0,
    ),
  ];
  expectNone(needless, 'Take it off the list in this file.');
});

const emptySource = parseSource('empty.ts', '');

test('a function is measured from its first line to its last', () => {
  const source = parseSource('long.ts', `const f = () => {\n${'  g();\n'.repeat(70)}};`);
  assert.deepEqual(functionsOver(source, 70), ['long.ts:1 has 72 lines']);
  assert.deepEqual(functionsOver(source, 72), []);
});
