import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneLine, referenceProblems, withPiece } from './changed-files.ts';
import type { FileProblem } from './file-problem.ts';
import type { ProgrammeFileName } from './programme.ts';

function refusal(file: ProgrammeFileName, piece: string, by: string): FileProblem {
  const problems = referenceProblems(file, withPiece(file, piece, by));
  const [problem] = problems;
  assert.ok(problem !== undefined);
  assert.equal(
    problems.length,
    1,
    problems.map((each) => `${inOneLine(each)} ${each.message.en}`).join('\n'),
  );
  assert.equal(problem.file, file);
  return problem;
}

test('a name that nothing bears is refused with what was probably meant', () => {
  const problem = refusal('clauses.yaml', 'from_party: fund', 'from_party: funds');
  assert.equal(problem.code, 'unknown_name');
  assert.equal(problem.found, 'funds');
  assert.match(problem.message.en, /\(a party or a financier\).*Did you mean fund\?/);
  assert.match(problem.message.es, /una parte o un financiador/);
});

test('the agreement is written in one of the languages of the programme', () => {
  const problem = refusal('programme.yaml', 'agreement_language: en', 'agreement_language: fr');
  assert.deepEqual([problem.code, problem.found], ['unknown_language', 'fr']);
});

test('every kind of reference is followed', () => {
  const references: [ProgrammeFileName, string, string][] = [
    ['clauses.yaml', 'owner: PMU.manager', 'owner: PMU.driver'],
    ['clauses.yaml', 'owner: evaluator\n    due:\n      later_of', 'owner: judge\n    due:\n      later_of'],
    ['clauses.yaml', 'source: "3.4"', 'source: "3.5"'],
    ['clauses.yaml', 'precondition_of: first_payment', 'precondition_of: first_money'],
    ['clauses.yaml', '{ with: quarterly_report', '{ with: monthly_report'],
    ['clauses.yaml', '{ at_each: payment_request }', '{ at_each: payment }'],
    ['clauses.yaml', 'in: budget.total_eur, more_than', 'in: budget.total, more_than'],
    ['clauses.yaml', 'needs: [final_evaluation]', 'needs: [last_evaluation]'],
    ['clauses.yaml', 'per: enterprise', 'per: farm'],
    ['clauses.yaml', 'of: enterprises.baseline_completed', 'of: enterprises.baseline'],
    ['clauses.yaml', 'read: A / 1.2', 'read: C / 1.2'],
    ['logframe.yaml', 'measure: income_change', 'measure: income'],
    [
      'logframe.yaml',
      'due: { end: execution }\n      verification',
      'due: { end: project }\n      verification',
    ],
    ['logframe.yaml', 'delivers: ["2.3"]', 'delivers: ["2.9"]'],
    ['logframe.yaml', 'restates: course_item', 'restates: courses'],
    ['logframe.yaml', 'numerator: milk_refused', 'numerator: milk'],
    ['logframe.yaml', 'scope: cluster', 'scope: valley'],
    ['logframe.yaml', 'budget: { region: 600000 }', 'budget: { regions: 600000 }'],
    ['programme.yaml', 'employer: region', 'employer: ministry'],
    ['programme.yaml', 'counted_by: networks.cooperatives_registered', 'counted_by: cooperatives'],
    ['programme.yaml', 'list: products', 'list: goods'],
    ['programme.yaml', 'party: valley_bank', 'party: bank'],
    ['paragraphs.yaml', 'footnotes: ["1"]', 'footnotes: ["2"]'],
    ['paragraphs.yaml', 'chapter: ch5', 'chapter: ch6'],
    ['paragraphs.yaml', 'same_as: total_eur', 'same_as: total_usd'],
    ['paragraphs.yaml', 'of: count.clusters', 'of: count.valleys'],
    ['paragraphs.yaml', 'of: budget.total_eur.lender, is', 'of: budget.total_eur.bank, is'],
    ['paragraphs.yaml', '{ pays: cooperatives', '{ pays: members'],
    ['paragraphs.yaml', 'for: [tracks]', 'for: [roads]'],
    [
      'paragraphs.yaml',
      'adds: [cooperatives, products, management]',
      'adds: [cooperatives, goods, management]',
    ],
  ];
  for (const [file, piece, by] of references) {
    assert.equal(refusal(file, piece, by).code, 'unknown_name', `${piece} → ${by}`);
  }
});

test('a paragraph that the agreement refers to need not exist: that is for the checker to find', () => {
  const text = withPiece('paragraphs.yaml', '{ refers: "4.1" }', '{ refers: "9.9" }');
  assert.deepEqual(referenceProblems('paragraphs.yaml', text).map(inOneLine), []);
});

test('a mark must name a statement of its paragraph, or a clause, list or table', () => {
  const problem = refusal(
    'paragraphs.yaml',
    'text:\n      en: A [cash box](#petty_fund)',
    'text:\n      en: A [cash box](#pety_fund)',
  );
  assert.equal(problem.code, 'unknown_mark');
  assert.match(problem.message.en, /Did you mean petty_fund\?/);
});

test('an id that two things bear is refused at the second, and the first is named', () => {
  const problem = refusal('clauses.yaml', 'id: members_share', 'id: manager_share');
  assert.equal(problem.code, 'duplicate_id');
});

test('a subject may not bear the name of a measure', () => {
  const problems = referenceProblems(
    'paragraphs.yaml',
    withPiece('paragraphs.yaml', '{ id: herd_size,', '{ id: joint_sales,'),
  );
  assert.ok(
    problems.some(
      ({ code, found, params }) =>
        code === 'duplicate_id' && found === 'joint_sales' && params.first_file === 'logframe.yaml',
    ),
  );
});

test('a text must stand in every language of the programme and in no other', () => {
  const missing = refusal(
    'programme.yaml',
    'statement: { en: A dry year halves the hay., es: Un año seco reduce el heno a la mitad. }',
    'statement: { en: A dry year halves the hay. }',
  );
  assert.equal(missing.code, 'missing_language');
  assert.equal(missing.params.language, 'es');
  const strange = refusal(
    'programme.yaml',
    'response: { en: Each valley',
    'response: { fr: Oui, en: Each valley',
  );
  assert.equal(strange.code, 'unknown_language');
  assert.equal(strange.found, 'fr');
});

test('a language without its regional form is refused', () => {
  const problem = refusal('programme.yaml', 'locales: { en: en-GB, es: es-ES }', 'locales: { en: en-GB }');
  assert.equal(problem.code, 'missing_locale');
});

test('deadlines that wait for one another are refused', () => {
  const text = withPiece('clauses.yaml', 'due: { at_each: payment_request }', 'due: { with: year_plan }');
  const problems = referenceProblems(
    'clauses.yaml',
    text.replace('due: { with: quarterly_report, occurrence: 3 }', 'due: { with: list_of_costs }'),
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['circle'],
  );
  assert.match(problems[0]?.message.en ?? '', /year_plan → list_of_costs → year_plan/);
});

test('measures that are computed from one another in a circle are refused', () => {
  const problem = refusal(
    'logframe.yaml',
    'how: mean_of_shares, of: plan_share',
    'how: mean_of_shares, of: plans_carried_out',
  );
  assert.equal(problem.code, 'circle');
});
