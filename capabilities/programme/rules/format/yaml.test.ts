import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, inOneLine, problemsOf, programmeOf, withFiles } from './changed-files.ts';
import { readYaml } from './read-yaml.ts';

const file = 'clauses.yaml';

/** The first problem of a text by itself. */
function refusal(text: string) {
  const read = readYaml(file, text);
  assert.ok('problems' in read, 'the text was read, and it should not be');
  const [problem] = read.problems;
  assert.ok(problem !== undefined);
  return problem;
}

test('a tab is refused with its place', () => {
  const problem = refusal('clauses:\n\t- kind: rule\n');
  assert.equal(inOneLine(problem), 'clauses.yaml:2:1 tab');
  assert.match(problem.message.en, /spaces/);
});

test('a key that stands twice is refused, and its first line named', () => {
  const [problem] = problemsOf(changed(file, 'owner: PMU\n    to', 'owner: PMU\n    owner: PMU\n    to'));
  assert.equal(problem?.code, 'duplicate_key');
  assert.equal(problem?.found, 'owner');
  assert.match(problem?.message.en ?? '', new RegExp(`first on line ${(problem?.line ?? 0) - 1}`));
});

test('a billion laughs is refused at its first anchor', () => {
  const levels = Array.from({ length: 30 }, (_, level) => {
    const inner = level === 0 ? '"ha"' : Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ');
    return `l${level}: &l${level} [${inner}]`;
  });
  const problem = refusal(`${levels.join('\n')}\n`);
  assert.equal(inOneLine(problem), 'clauses.yaml:1:5 anchor');
  assert.equal(problem.found, '&l0');
});

test('aliases, tags, directives and merge keys are refused', () => {
  assert.equal(inOneLine(refusal('a: 1\nb: *a\n')), 'clauses.yaml:2:4 alias');
  assert.equal(inOneLine(refusal('a: !!binary xx\n')), 'clauses.yaml:1:4 tag');
  assert.equal(inOneLine(refusal('%YAML 1.1\n---\na: yes\n')), 'clauses.yaml:1:1 directive');
  assert.equal(inOneLine(refusal('a:\n  <<: { b: 1 }\n')), 'clauses.yaml:2:3 merge_key');
});

test('signs of anchors, aliases and tags inside texts are texts', () => {
  const read = readYaml(file, 'a: Milk & honey * wool!\nb: "&x *y !z"\nc: |\n  & x\n  * y\n# & * !\n');
  assert.ok('yaml' in read);
  assert.deepEqual(read.yaml.value, { a: 'Milk & honey * wool!', b: '&x *y !z', c: '& x\n* y\n' });
});

test('deep nesting of every kind is refused', () => {
  const many = 50_000;
  for (const text of [
    `a: ${'['.repeat(many)}`,
    `a: ${'{a: '.repeat(many)}`,
    `a:\n  ${'- '.repeat(many)}`,
    '? '.repeat(many),
    Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ]) {
    assert.equal(refusal(text).code, 'too_deep');
  }
});

test('a file that is not keys with values is refused', () => {
  assert.equal(inOneLine(refusal('- a\n- b\n')), 'clauses.yaml:1:1 not_a_mapping');
  assert.equal(refusal('only a text\n').code, 'not_a_mapping');
  assert.equal(refusal('# only a comment\n').code, 'not_a_mapping');
});

test('a second document in a file is refused', () => {
  assert.equal(refusal('a: 1\n---\nb: 2\n').code, 'several_documents');
});

test('keys of a prototype are refused', () => {
  assert.equal(inOneLine(refusal('a: 1\n__proto__: { polluted: true }\n')), 'clauses.yaml:2:1 reserved_key');
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

test('a key that is a list or a mapping is refused', () => {
  assert.equal(refusal('[a, b]: 1\n').code, 'key_not_text');
});

test('frequent slips of the pen have sentences of their own', () => {
  assert.equal(inOneLine(refusal('a: one: two\n')), 'clauses.yaml:1:4 colon_in_text');
  assert.equal(inOneLine(refusal('a: "open\nb: 1\n')), 'clauses.yaml:1:4 missing_character');
  assert.equal(inOneLine(refusal('a:\n   b: 1\n  c: 2\n')), 'clauses.yaml:3:3 indentation');
  assert.equal(inOneLine(refusal('a: @x\n')), 'clauses.yaml:1:4 needs_quotes');
  assert.equal(inOneLine(refusal("a: 'it's'\n")), 'clauses.yaml:1:8 yaml_syntax');
  assert.equal(inOneLine(refusal('a: "\\q"\n')), 'clauses.yaml:1:5 bad_escape');
  assert.equal(inOneLine(refusal('a: 1\nb\nc: 2\n')), 'clauses.yaml:2:1 key_without_colon');
  assert.equal(inOneLine(refusal('a: 1\n  b: 2\n')), 'clauses.yaml:2:3 indentation');
  assert.equal(
    inOneLine(refusal('a:\n  - x: "y: z"\n    b: [1, 2\nc: 3\n')),
    'clauses.yaml:3:8 missing_character',
  );
  assert.equal(inOneLine(refusal('- a\nb: 1\n')), 'clauses.yaml:2:1 indentation');
  assert.equal(inOneLine(refusal('a:\n  - %x\n')), 'clauses.yaml:2:5 needs_quotes');
});

test('a number keeps its printed zeros', () => {
  const read = readYaml(file, 'a: 2.50\nb: 2.5\nc: 1362\n');
  assert.ok('yaml' in read);
  assert.deepEqual(read.yaml.value, { a: '2.50', b: 2.5, c: 1362 });
  const { clauses } = programmeOf(changed(file, 'at_most: 500', 'at_most: 500.00'));
  const ceiling = clauses.clauses.find(({ id }) => id === 'household_ceiling');
  assert.ok(ceiling?.kind === 'limit');
  assert.equal(ceiling.at_most, '500.00');
});

test('a file of many values is refused before anything is built of them', () => {
  assert.equal(refusal('k: 1\n'.repeat(50_000)).code, 'too_many_values');
});

test('a file with a mistake in every line tells the first hundred', () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join('\n');
  assert.equal(problemsOf(withFiles({ [file]: keys })).length, 100);
});

test('every value and key knows its place, and what is written there', () => {
  const text = "a: \"x\"\nb:\nc: |- # y|z\n  hey\nd:\n  - p: 1\n    q: [1, { r: two }]\n  -\n  - 'it''s'\n";
  const read = readYaml(file, text);
  assert.ok('yaml' in read);
  const { placeOf, keyPlaceOf, writtenAt } = read.yaml;
  const place = (...path: (string | number)[]) => Object.values(placeOf(path)).join(':');
  assert.deepEqual(
    [
      place('a'),
      place('b'),
      place('c'),
      place('d'),
      place('d', 0),
      place('d', 0, 'p'),
      place('d', 0, 'q', 1, 'r'),
    ],
    ['1:4', '2:1', '3:4', '5:1', '6:5', '6:8', '7:17'],
  );
  assert.deepEqual([place('none'), place('d', 2), place('d', 9)], ['1:1', '9:5', '5:1']);
  assert.deepEqual(keyPlaceOf(['d', 0], 'q'), { line: 7, column: 5 });
  assert.deepEqual(
    [
      writtenAt(['a']),
      writtenAt(['b']),
      writtenAt(['d', 0, 'q']),
      writtenAt(['d', 0, 'q', 1]),
      writtenAt(['d', 2]),
    ],
    ['"x"', '', '[1, { r: two }]', '{ r: two }', "'it''s'"],
  );
});
