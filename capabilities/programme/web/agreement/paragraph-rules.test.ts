import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ParagraphData, paragraphRules } from './paragraph-rules.ts';

const clause = (id: string): ParagraphData['clauses'][number] => ({
  id,
  kind: 'rule',
  title: `Title of ${id}`,
  paragraph: '4.4',
  note: null,
  detail: 'by month 8',
  contents: [],
  of: null,
  findings: [],
});

const statement = (id: string | null): ParagraphData['statements'][number] => ({
  id,
  label: 'Total',
  says: '1,600,000',
  of: 'budget.total',
  findings: ['a:b'],
});

const paragraph = (text: string, more: Partial<ParagraphData>): ParagraphData => ({
  id: '4.4',
  title: 'Periods',
  chapter: { id: 'IV', title: 'Execution' },
  restored: false,
  page: null,
  text,
  wording: null,
  footnotes: [],
  clauses: [],
  statements: [],
  lists: [],
  tables: [],
  indicators: [],
  obligations: [],
  findings: [],
  previous: null,
  next: null,
  ...more,
});

test('rules and statements are numbered in the order of their words in the text', () => {
  const { marked } = paragraphRules(
    paragraph('It [costs](#cost) what [the fund](#fund) gives; [the cost](#cost) stands.', {
      clauses: [clause('fund')],
      statements: [statement('cost')],
    }),
  );
  assert.deepEqual(
    marked.map(({ id }) => id),
    ['cost', 'fund'],
  );
});

test('what no words of the text mark is kept apart, rules from statements', () => {
  const rules = paragraphRules(
    paragraph('No marks.', { clauses: [clause('fund')], statements: [statement(null)] }),
  );
  assert.deepEqual(
    [rules.marked, rules.watched.map(({ id }) => id), rules.stated.map(({ details }) => details)],
    [[], ['fund'], [['1,600,000']]],
  );
});

test('a rule stands with the words that state the figure which it watches', () => {
  const { marked, watched } = paragraphRules(
    paragraph('It [costs](#cost) much.', {
      clauses: [{ ...clause('ceiling'), of: 'budget.total', findings: ['c:d'] }],
      statements: [statement('cost')],
    }),
  );
  assert.deepEqual(watched, []);
  assert.deepEqual(
    marked.map(({ title, ids, findings }) => [title, ids, findings]),
    [['Title of ceiling', ['cost', 'ceiling'], ['a:b', 'c:d']]],
  );
});
