import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, inOneLine, problemsOf, programmeOf, withFiles, withPiece } from './changed-files.ts';

const file = 'clauses.yaml';
const text = withPiece(file, 'Payments stop', 'Payments stop');

function refusal(content: string | Uint8Array | undefined) {
  const [problem, ...more] = problemsOf(withFiles({ [file]: content }));
  assert.ok(problem !== undefined);
  assert.deepEqual(more, [], 'one mistake, one problem');
  return problem;
}

test('the small programme is read whole', () => {
  const { programme, clauses, budget, locate } = programmeOf(withFiles({}));
  assert.equal(programme.id, 'four-valleys');
  assert.equal(budget.years, 4);
  const limit = clauses.clauses.findIndex(({ id }) => id === 'in_kind_limit');
  const place = locate(file, ['clauses', limit, 'at_most']);
  assert.equal(text.split('\n')[place.line - 1]?.slice(place.column - 1), '40%');
});

test('a missing file is named', () => {
  const problem = refusal(undefined);
  assert.equal(inOneLine(problem), 'clauses.yaml:1:1 missing_file');
  assert.match(problem.message.en, /clauses\.yaml is missing/);
  assert.match(problem.message.es, /Falta el archivo clauses\.yaml/);
});

test('an empty file and one of blanks are refused as empty', () => {
  assert.equal(inOneLine(refusal('')), 'clauses.yaml:1:1 empty_file');
  assert.equal(inOneLine(refusal(' \n\n')), 'clauses.yaml:1:1 empty_file');
});

test('bytes of cp1252 are refused with the line, the byte and the letter that it was', () => {
  const bytes = Buffer.from(text.replace('Se detienen los pagos', 'Suspensi§n'), 'utf8');
  const at = bytes.indexOf(Buffer.from('§'));
  const broken = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xf3]), bytes.subarray(at + 2)]);
  const problem = refusal(broken);
  assert.equal(problem.code, 'not_utf8');
  assert.equal(problem.line, text.slice(0, text.indexOf('Se detienen')).split('\n').length);
  assert.equal(problem.found, '0xF3');
  assert.match(problem.message.en, /“ó”.*UTF-8/);
});

test('UTF-16 is refused with and without its mark', () => {
  assert.equal(refusal(Buffer.from(`\uFEFF${text}`, 'utf16le')).code, 'utf16');
  assert.equal(refusal(Buffer.from(text, 'utf16le')).code, 'utf16');
});

test('a byte order mark and line ends of Windows are accepted', () => {
  const windows = text.replaceAll('\n', '\r\n');
  const { clauses } = programmeOf(withFiles({ [file]: `\uFEFF${windows}` }));
  assert.equal(clauses.clauses[0]?.id, 'quarterly_report');
});

test('10 MB are refused before they are read, and the limit is said', () => {
  const problem = refusal(Buffer.alloc(10_000_000, '['));
  assert.equal(problem.code, 'too_large');
  assert.match(problem.message.en, /10000000 bytes; at most 2 MB/);
});

test('a NUL and other characters that cannot be shown are refused where they stand', () => {
  const nul = problemsOf(changed(file, 'Payments stop', 'Payments\0stop'))[0];
  assert.equal(nul?.code, 'control_character');
  assert.equal(nul?.found, 'U+0000');
  const inQuotes = problemsOf(changed(file, 'Payments stop', '"Payments \\e[31m"'))[0];
  assert.equal(inQuotes?.code, 'control_character', 'an escape in quotes makes the character all the same');
  assert.equal(inQuotes?.found, 'U+001B');
});

test('half of a surrogate pair is no text', () => {
  assert.equal(problemsOf(changed(file, 'Payments stop', '"\\ud800"'))[0]?.code, 'control_character');
});

test('files whose names the reader does not know change nothing', () => {
  const files = new Map([...withFiles({}), ['texts/en/home.md', Buffer.from([0xff])]]);
  assert.equal(programmeOf(files).programme.id, 'four-valleys');
});
