import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, fileProblems, inOneLine, problemsOf, withFiles, withPiece } from './changed-files.ts';
import type { FileProblem } from './file-problem.ts';
import type { ProgrammeFileName } from './programme.ts';

/** The one problem that replacing a piece of a file makes, which must stand on the line of `at`. */
function refusal(file: ProgrammeFileName, piece: string, by: string, at = by): FileProblem {
  const text = withPiece(file, piece, by);
  const problems = fileProblems(file, text);
  const [problem] = problems;
  assert.ok(problem !== undefined);
  assert.equal(
    problems.length,
    1,
    problems.map((each) => `${inOneLine(each)} ${each.message.en}`).join('\n'),
  );
  const index = text.indexOf(at, Math.max(0, text.indexOf(by)));
  const before = text.slice(0, index).split('\n');
  assert.deepEqual([problem.line, problem.column], [before.length, (before.at(-1)?.length ?? 0) + 1]);
  return problem;
}

test('an unknown key is refused at the key, with what is allowed and what was meant', () => {
  const problem = refusal(
    'clauses.yaml',
    'over: at_end\n    source: "3.2"\n\n  - kind: limit\n    id: household',
    'ovre: at_end\n    source: "3.2"\n\n  - kind: limit\n    id: household',
  );
  assert.equal(problem.code, 'unknown_key');
  assert.equal(problem.found, 'ovre');
  assert.match(problem.allowed?.en ?? '', /over/);
  assert.match(problem.message.en, /Did you mean over\?/);
  assert.match(problem.message.es, /¿Quiso decir over\?/);
});

test('a missing key is refused at the mapping that should hold it', () => {
  const problem = refusal('clauses.yaml', '    owner: board\n', '', 'kind: obligation\n    id: year_plan');
  assert.equal(problem.code, 'missing_key');
  assert.equal(problem.params.key, 'owner');
});

test('a value of the wrong type is refused at the value', () => {
  const problem = refusal('programme.yaml', 'months: 48', 'months: forty-eight', 'forty-eight');
  assert.equal(problem.code, 'wrong_type');
  assert.equal(problem.found, 'forty-eight');
  assert.equal(problem.allowed?.en, 'a number');
  assert.equal(problem.allowed?.es, 'un número');
});

test('a number where a text is wanted asks for quotes', () => {
  const problem = refusal('clauses.yaml', 'source: "5.1"', 'source: 5.1', '5.1');
  assert.equal(problem.code, 'needs_quotes_as_text');
  assert.match(problem.message.en, /"5\.1"/);
});

test('a key without a value is refused', () => {
  const problem = refusal('clauses.yaml', 'warn_at: 400', 'warn_at:');
  assert.equal(problem.code, 'no_value');
});

test('a kind that does not exist is refused with those that do', () => {
  const problem = refusal('clauses.yaml', 'kind: instalments', 'kind: instalment', 'instalment');
  assert.equal(problem.code, 'not_one_of');
  assert.match(problem.message.en, /obligation, limit, fund, instalments, contribution,? or rule/);
  assert.match(problem.message.en, /Did you mean instalments\?/);
});

test('a currency that does not exist is refused', () => {
  const problem = refusal('programme.yaml', 'currencies: [EUR', 'currencies: [EUX', 'EUX');
  assert.deepEqual([problem.code, problem.found], ['wrong_form', 'EUX']);
  assert.match(problem.message.en, /a currency that exists/);
});

test('a percentage or number in another form says both forms', () => {
  const problem = refusal('clauses.yaml', 'at_most: 40%', 'at_most: 40 %', '40 %');
  assert.equal(problem.code, 'wrong_form');
  assert.match(problem.allowed?.en ?? '', /percentage such as 25%.*plain number/);
});

test('of a union the branch that fits best is explained', () => {
  const mistyped = refusal('clauses.yaml', '{ month: 46 }', '{ month: late }', 'late');
  assert.equal(mistyped.code, 'wrong_type');
  assert.equal(mistyped.allowed?.en, 'a number');
  const halfWritten = refusal(
    'clauses.yaml',
    '{ after: first_payment, plus: { months: 12 } }',
    '{ after: first_payment }',
  );
  assert.equal(halfWritten.code, 'missing_key');
  assert.equal(halfWritten.params.key, 'plus');
  const misspelt = refusal('clauses.yaml', '{ month: 46 }', '{ monht: 46 }', 'monht');
  assert.equal(misspelt.code, 'unknown_key');
  assert.match(misspelt.message.en, /Did you mean month\?/);
});

test('a word of comparison that is misspelt in a statement is found', () => {
  const problem = refusal(
    'paragraphs.yaml',
    'of: member_households, at_least: 600',
    'of: member_households, at_laest: 600',
    'at_laest',
  );
  assert.equal(problem.code, 'unknown_key');
  assert.match(problem.message.en, /Did you mean at_least\?/);
});

test('a length has exactly one unit', () => {
  const problem = refusal('clauses.yaml', 'after: { months: 2 }', 'after: { months: 2, days: 3 }', 'after');
  assert.equal(problem.code, 'wrong_form');
  assert.match(problem.allowed?.en ?? '', /exactly one of days/);
});

test('a rhythm of nothing is refused', () => {
  const problem = refusal('clauses.yaml', 'every: { quarters: 1 }', 'every: { quarters: 0 }', '0 }');
  assert.equal(problem.code, 'number_too_small');
});

test('an unquoted comma in an inline text is explained', () => {
  const problem = refusal(
    'clauses.yaml',
    '{ en: Payments stop, es',
    '{ en: Payments stop, all of them, es',
    'all of them',
  );
  assert.equal(problem.code, 'comma_in_text');
});

test('a key that is no language is refused', () => {
  const problem = refusal(
    'programme.yaml',
    'short_name: { en: Four Valleys',
    'short_name: { English: Four Valleys',
    'English',
  );
  assert.equal(problem.code, 'wrong_key');
  assert.match(problem.message.en, /language code/);
});

test('an unknown time zone and a currency of another form are refused', () => {
  assert.equal(refusal('programme.yaml', 'Asia/Tbilisi', 'Asia/Nowhere').code, 'wrong_form');
  assert.equal(refusal('programme.yaml', '[EUR, GEL]', '[EUR, Lari]', 'Lari').code, 'wrong_form');
});

test('a date that does not exist is refused', () => {
  const problem = refusal('programme.yaml', 'signed: 2025-01-20', 'signed: 2025-02-30', '2025-02-30');
  assert.equal(problem.code, 'wrong_form');
  assert.match(problem.allowed?.en ?? '', /2026-06-30/);
});

test('every file tells its mistakes at once', () => {
  const problems = problemsOf(
    withFiles({
      'clauses.yaml': withPiece('clauses.yaml', 'warn_at: 400', 'warn: 400'),
      'logframe.yaml': withPiece('logframe.yaml', 'due: { month: 12 }', 'due: { mnth: 12 }'),
    }),
  );
  assert.deepEqual(
    problems.map(({ file, found }) => `${file} ${found}`),
    ['logframe.yaml mnth', 'clauses.yaml warn'],
  );
});

test('what may be left out may be left out', () => {
  assert.deepEqual(
    fileProblems('clauses.yaml', withPiece('clauses.yaml', '    warn_at: 400\n', '')).map(inOneLine),
    [],
  );
});

test('an id that could not stand in an address or in the database is refused', () => {
  for (const id of ['a--b', 'a-', '-a', 'Ab', '9a', 'a'.repeat(64)]) {
    const [problem] = problemsOf(changed('programme.yaml', 'id: four-valleys', `id: ${id}`));
    assert.equal(problem?.code, 'wrong_form', id);
  }
});

test('a document whose shortest number is longer than its longest is refused', () => {
  const document =
    '{ id: card, name: { en: Card, es: Tarjeta }, characters: digits, length: 6, at_least: 8 }';
  const problem = refusal(
    'programme.yaml',
    '\nrisks:\n',
    `\nidentity_documents:\n  - ${document}\n\nrisks:\n`,
    document,
  );
  assert.match(problem.message.en, /an at_least no greater than length/);
});
