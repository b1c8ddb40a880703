import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fileProblems,
  inOneLine,
  programmeOf,
  referenceProblems,
  smallProgramme,
  withFiles,
  withPiece,
} from './changed-files.ts';
import type { FileProblem } from './file-problem.ts';

const file = 'budget.csv';
const text = withPiece(file, 'Field advisers', 'Field advisers');

function refusal(piece: string, by: string): FileProblem {
  const problems = problemsWith(withPiece(file, piece, by));
  const [problem] = problems;
  assert.ok(problem !== undefined);
  assert.equal(
    problems.length,
    1,
    problems.map((each) => `${inOneLine(each)} ${each.message.en}`).join('\n'),
  );
  return problem;
}

/** The mistakes of a budget by itself; where it has none, its references that lead nowhere. */
function problemsWith(budget: string): FileProblem[] {
  const problems = fileProblems(file, budget);
  return problems.length > 0 ? problems : referenceProblems(file, budget);
}

/** Where a piece of the changed text stands. */
function placeOf(piece: string, changedText: string): [number, number] {
  const before = changedText.slice(0, changedText.indexOf(piece)).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

test('rows are read with their figures as printed', () => {
  const { budget, locate } = smallProgramme();
  const courses = budget.rows.find(({ id }) => id === '1.2');
  assert.equal(courses?.years[1]?.quantity?.text, '12');
  assert.deepEqual(courses?.years[3], {});
  assert.equal(courses?.by.region?.in_kind?.text, '8400');
  assert.equal(budget.rows.find(({ id }) => id === '1')?.shares.lender?.text, '16.5');
  assert.deepEqual(budget.rows.find(({ id }) => id === 'total_eur')?.adds, ['1', '2', '3']);
  const place = locate(file, [courses?.line ?? 0, 'region_in_kind']);
  assert.ok(
    text
      .split('\n')
      [place.line - 1]?.slice(place.column - 1)
      .startsWith('8400,'),
  );
});

test('a column in quotes that holds commas does not shift the places after it', () => {
  const { budget, locate } = smallProgramme();
  const products = budget.rows.find(({ id }) => id === '2');
  assert.equal(products?.title.en, 'Milk, honey and wool that sell');
  const place = locate(file, [products?.line ?? 0, 'currency']);
  assert.ok(
    text
      .split('\n')
      [place.line - 1]?.slice(place.column - 1)
      .startsWith('EUR,'),
  );
});

test('line ends of Windows and a byte order mark are accepted', () => {
  const { budget } = programmeOf(withFiles({ [file]: `\uFEFF${text.replaceAll('\n', '\r\n')}` }));
  assert.equal(budget.rows.length, 16);
});

test('an unknown column is refused with the columns of this programme', () => {
  const problem = refusal(',lender,', ',lendr,');
  assert.equal(problem.code, 'unknown_column');
  assert.deepEqual([problem.line, problem.column], placeOf('lendr,', text.replace(',lender,', ',lendr,')));
  assert.match(problem.message.en, /Did you mean lender\?/);
});

test('a missing column is named', () => {
  const problems = problemsWith(withPiece(file, 'title_en,title_es,', 'title_en,unit,'));
  assert.ok(problems.some(({ code, params }) => code === 'missing_column' && params.key === 'title_es'));
});

test('a column that stands twice is refused', () => {
  assert.equal(refusal('within,component,title_en', 'within,within,title_en').code, 'duplicate_column');
});

test('a row of another length is refused with both numbers', () => {
  const problem = refusal('Trade fairs,Ferias', 'Trade fairs, regional,Ferias');
  assert.equal(problem.code, 'ragged_row');
  assert.match(problem.message.en, /38 cells and the header 37/);
});

test('a quote that is not closed is found on its own line', () => {
  const problem = refusal('Trade fairs', '"Trade fairs');
  assert.equal(problem.code, 'quote_not_closed');
  assert.equal(problem.line, placeOf('Trade fairs', text)[0]);
});

test('a quote in the middle of a cell is refused', () => {
  assert.equal(refusal('Trade fairs', 'Trade "fairs"').code, 'stray_quote');
});

test('numbers with separators are refused with the way to write them', () => {
  for (const [written, plain] of [
    ['"42,000"', '42000'],
    ['"42.000,00"', '42000.00'],
    ['42 000', '42000'],
    ['US$42000', '42000'],
    ['"€ 42,000.00"', '42000.00'],
  ] as const) {
    const problem = refusal('3000,4,12000,42000,', `3000,4,12000,${written},`);
    assert.equal(problem.code, 'number_with_separators', written);
    assert.match(problem.message.en, new RegExp(`column “total”.*Write ${plain}:`));
  }
});

test('a number that can be read in two ways is not guessed', () => {
  assert.equal(refusal('3000,4,12000,42000,', '3000,4,12000,"4,2",').code, 'number_ambiguous');
});

test('a dash, a word and a formula in place of a number are told apart', () => {
  assert.equal(refusal('3000,4,12000,42000,', '3000,4,12000,-,').code, 'dash_cell');
  assert.equal(refusal('3000,4,12000,42000,', '3000,4,12000,n/a,').code, 'not_a_number');
  assert.equal(refusal('3000,4,12000,42000,', '3000,4,12000,=A1*2,').code, 'formula_cell');
});

test('a text that a spreadsheet would compute is refused', () => {
  const problem = refusal('Trade fairs', '=HYPERLINK(1)');
  assert.equal(problem.code, 'formula_cell');
  assert.equal(problem.params.column, 'title_en');
});

test('semicolons and tabs between the columns are said', () => {
  for (const separator of [';', '\t']) {
    const [problem] = fileProblems(file, text.replaceAll(',', separator));
    assert.equal(problem?.code, 'csv_separator');
    assert.match(problem?.message.en ?? '', /commas/);
  }
});

test('an unknown kind of row and an empty title are refused', () => {
  const kind = refusal('2.2,line,', '2.2,lines,');
  assert.equal(kind.code, 'not_one_of');
  assert.match(kind.message.en, /Did you mean line\?/);
  assert.equal(refusal('Trade fairs,Ferias', 'Trade fairs,').params.column, 'title_es');
});

test('a budget without rows is refused', () => {
  const [problem] = fileProblems(file, `${text.split('\n')[0]}\n`);
  assert.equal(problem?.code, 'no_rows');
});

test('names of rows, components, work, paragraphs and currencies must exist', () => {
  assert.equal(refusal('2.2,line,2,', '2.2,line,22,').found, '22');
  assert.equal(refusal('1,heading,,1,', '1,heading,,9,').code, 'unknown_name');
  assert.equal(refusal(',managers,', ',manegers,').code, 'unknown_name');
  assert.equal(refusal('B / 2.2', 'C / 2.2').code, 'unknown_name');
  assert.equal(refusal('kilometre,GEL', 'kilometre,USD').code, 'unknown_currency');
  assert.equal(refusal('1 2 3,B', '1 2 33,B').found, '33');
});

test('an id that two rows bear is refused at the second', () => {
  const problem = problemsWith(withPiece(file, '\n2.2,line', '\n2.1,line'))[0];
  assert.equal(problem?.code, 'duplicate_id');
  assert.equal(problem?.params.first_line, (problem?.line ?? 0) - 1);
});

test('rows that lie within one another in a circle are refused', () => {
  const problems = problemsWith(withPiece(file, '\n2,heading,,2', '\n2,heading,2.1,2'));
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['circle'],
  );
  assert.match(problems[0]?.message.en ?? '', /2 → 2\.1 → 2/);
});
