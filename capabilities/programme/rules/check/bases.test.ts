import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const subjects =
  (...list: object[]) =>
  (states: Record<string, object[]>) => ({
    paragraphs: {
      subjects: list,
      paragraphs: ['1.1', '1.2', 'I', 'II'].map((id) => ({
        id,
        chapter: 'text',
        title: { en: id },
        text: { en: id },
        states: states[id] ?? [],
      })),
    },
  });
const fund = subjects({ id: 'advance', label: { en: 'Advance' }, unit: 'USD' });
const open = subjects(
  { id: 'grant', label: { en: 'The grant' }, unit: 'USD', needs_amount: true },
  {
    id: 'advance',
    label: { en: 'Advance' },
    unit: 'USD',
  },
);
const advance = (base: string) => ({ of: 'advance', at_most: '10%', in: base });

test('a ceiling on a base of several amounts has several results, all written out', () => {
  const parts = fund({
    '1.1': [advance('budget.total.fund')],
    '1.2': [{ of: 'budget.total.fund', is: 650, unit: 'USD' }],
  });
  const found = findingIn(parts, 'base-several:budget.total.fund');
  assert.deepEqual(
    found.arithmetic.map(({ value }) => value.en),
    ['65', '70'],
  );
});

test('a ceiling on a base of one amount is not reported', () => {
  assert.deepEqual(keysIn(fund({ '1.1': [advance('budget.total.fund')] })), []);
});

test('a base whose amount nobody states is told with what is measured on it', () => {
  assert.ok(keysIn(open({ '1.1': [advance('grant')] })).includes('base-missing:grant'));
  const stated = open({ '1.1': [advance('grant')], '1.2': [{ of: 'grant', is: 700, unit: 'USD' }] });
  assert.deepEqual(keysIn(stated), []);
});

test('something required without an amount is told', () => {
  assert.ok(keysIn(open({ '1.1': [{ of: 'grant' }] })).includes('amount-missing:grant'));
});

test('a share says of what, against what, or is a share by its own unit', () => {
  const share = (more: object) => ({ states: { '1.1': [{ of: 'people.trained', is: '70%', ...more }] } });
  assert.ok(keysIn(share({})).includes('share-without-base:people.trained'));
  assert.deepEqual(keysIn(share({ against: 'baseline' })), []);
  assert.deepEqual(keysIn({ states: { '1.1': [{ of: 'people.satisfied', is: '70%' }] } }), []);
});
