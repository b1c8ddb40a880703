import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { inOneLine, programmeOf } from './changed-files.ts';
import { checkShape } from './check-shape.ts';
import { clausesFile } from './clauses-file.ts';
import { indicator, logframeFile } from './logframe-file.ts';
import { paragraphsFile } from './paragraphs-file.ts';
import { programmeFile } from './programme-file.ts';
import { readYaml } from './read-yaml.ts';
import { branchesOf, definitionOf, keysOf } from './schema-at.ts';
import { comparisonWords, statement } from './statement.ts';
import { timing } from './timing.ts';
import { walk } from './walk.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/how-to/write-a-programme.md'), 'utf8');

/** A fenced block of the page: the words after its fence, its text, its line. */
const blocks = [...page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([whole, words = '', text = '']) => ({
  words,
  text,
  line: page.slice(0, page.indexOf(whole)).split('\n').length,
}));
const parts = blocks.filter(({ words }) => words === 'yaml part');

/** A part of any file, or of a list that stands deeper in one. */
const anyPart = z.strictObject({
  ...programmeFile.partial().shape,
  ...logframeFile.partial().shape,
  ...clausesFile.partial().shape,
  ...paragraphsFile.partial().shape,
  indicators: z.array(indicator).optional(),
  timings: z.array(timing).optional(),
  statements: z.array(statement).optional(),
});

const files = [
  { name: 'programme.yaml', schema: programmeFile },
  { name: 'logframe.yaml', schema: logframeFile },
  { name: 'clauses.yaml', schema: clausesFile },
  { name: 'paragraphs.yaml', schema: paragraphsFile },
];

function valueOfPart(text: string, line: number): unknown {
  const file = `write-a-programme.md, block at line ${line}`;
  const read = readYaml(file, text);
  assert.ok(
    'yaml' in read,
    'problems' in read ? read.problems.map(({ message }) => `${file}: ${message.en}`).join('\n') : '',
  );
  const shaped = checkShape<unknown>(file, read.yaml, anyPart);
  assert.ok(
    'value' in shaped,
    'problems' in shaped
      ? shaped.problems.map((each) => `${inOneLine(each)} ${each.message.en}`).join('\n')
      : '',
  );
  return read.yaml.value;
}

test('the five files of the page are a whole programme that Minka reads', () => {
  const whole = blocks.filter(({ words }) => words.includes(' whole '));
  const programme = programmeOf(
    new Map(whole.map(({ words, text }) => [words.split(' ').at(-1) ?? '', Buffer.from(text)])),
  );
  assert.equal(programme.programme.id, 'hill-farms');
  assert.equal(programme.budget.rows.length, 3);
});

test('every part that the page shows is one that the format takes', () => {
  assert.ok(parts.length >= 8, 'the page shows parts');
  for (const { text, line } of parts) valueOfPart(text, line);
});

test('every kind of indicator, target, timing, clause, statement and measure has an example on the page', () => {
  const { branches, keys } = shown();
  const missing = unionBranches().filter((branch) => !branches.has(branch));
  assert.deepEqual(missing.map(nameOfBranch), [], 'kinds without an example');
  // A limit is compared by the same words as a figure.
  const asFigure: readonly string[] = comparisonWords;
  const complete = ['condition', 'figure', 'limit', 'obligation'];
  const withoutExample = [...branches].flatMap((branch) => {
    const name = nameOfBranch(branch).split(':')[0] ?? '';
    if (!complete.includes(name)) return [];
    return keysOf([branch])
      .filter((key) => keys.get(branch)?.has(key) !== true && !(name === 'limit' && asFigure.includes(key)))
      .map((key) => `${name} ${key}`);
  });
  assert.deepEqual(withoutExample, [], 'keys without an example');
});

test('a kind without an example would be found', () => {
  const unions = unionBranches().map(nameOfBranch);
  for (const kind of ['at_each', 'fund', 'gap', 'refers']) {
    assert.ok(
      unions.some((name) => name.startsWith(`${kind}:`)),
      kind,
    );
  }
  assert.ok(unions.length > 35, `${unions.length} kinds`);
});

/** The branches of unions that the page's examples take, and the keys that they show of each mapping. */
function shown(): { branches: Set<$ZodType>; keys: Map<$ZodType, Set<string>> } {
  const branches = new Set<$ZodType>();
  const keys = new Map<$ZodType, Set<string>>();
  const visit = (schema: $ZodType, value: unknown) => {
    branches.add(schema);
    if (typeof value !== 'object' || value === null) return;
    const seen = keys.get(schema) ?? new Set();
    for (const key of Object.keys(value)) seen.add(key);
    keys.set(schema, seen);
  };
  for (const { text, line } of parts) walk(anyPart, valueOfPart(text, line), [], visit);
  return { branches, keys };
}

/** Every mapping that is one of several that may stand at a place, wherever the files have such a place. */
function unionBranches(): $ZodType[] {
  const found = new Set<$ZodType>();
  const seen = new Set<$ZodType>();
  const go = (schema: $ZodType) => {
    const all = branchesOf(schema);
    const mappings = all.filter((branch) => definitionOf(branch).type === 'object');
    if (all.length > 1) for (const branch of mappings) found.add(branch);
    for (const branch of all) {
      if (seen.has(branch)) continue;
      seen.add(branch);
      const definition = definitionOf(branch);
      if (definition.type === 'object') for (const child of Object.values(definition.shape)) go(child);
      if (definition.type === 'array') go(definition.element);
      if (definition.type === 'record') go(definition.valueType);
    }
  };
  for (const { schema } of files) go(schema);
  return [...found];
}

/** `limit: kind, id, …`: its fixed word or its first key, then all its keys. */
function nameOfBranch(branch: $ZodType): string {
  const definition = definitionOf(branch);
  if (definition.type !== 'object') return definition.type;
  const keys = Object.keys(definition.shape);
  if (keys.includes('gap_between')) return `condition: ${keys.join(', ')}`;
  if (keys.includes('rounded_to')) return `figure: ${keys.join(', ')}`;
  const words = Object.values(definition.shape).flatMap((child) => {
    const inner = definitionOf(child);
    return inner.type === 'literal' ? inner.values.map(String) : [];
  });
  const named = keys.find((key) => key !== 'id' && key !== 'note');
  return `${words[0] ?? named}: ${keys.join(', ')}`;
}
