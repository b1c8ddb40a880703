import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn } from './test-agreement.ts';

const indicator = (change: object) => ({ indicators: [anIndicator({ ...change })] });
const promised = (by: object) => ({
  ...indicator({ due: { month: 12 } }),
  states: { '1.1': [{ of: 'networks.formed', at_least: 20, by }] },
});

test('two months for one thing cannot both stand', () => {
  assert.equal(findingIn(promised({ month: 14 }), 'timing-differs:networks.formed').severity, 'error');
});

test('the end of a year is its twelfth month', () => {
  assert.deepEqual(keysIn(promised({ year: 1 })), []);
});

test('a date that is counted from something that can come earlier is a warning', () => {
  const parts = promised({ after: 'signature', plus: { months: 14 } });
  assert.equal(findingIn(parts, 'timing-differs:networks.formed').severity, 'warning');
});

test('an indicator with another date than its heading is told, with the same date it is not', () => {
  const under = (month: number) =>
    indicator({ under: { words: { en: 'By the end' }, due: { end: 'execution' } }, due: { month } });
  assert.ok(keysIn(under(18)).includes('heading-timing:indicator.1.1'));
  assert.deepEqual(keysIn(under(24)), []);
});

test('targets of one indicator that follow one another do not contradict each other', () => {
  const target = {
    all: [
      { at_least: 10, by: { month: 6 } },
      { at_least: 20, by: { month: 12 } },
    ],
  };
  assert.ok(!keysIn(indicator({ target, due: undefined })).some((key) => key.startsWith('timing')));
});

test('the same amount by two months in two paragraphs is told once', () => {
  const twice = (month: number) => ({
    states: {
      '1.1': [{ of: 'people.trained', at_least: 20, by: { month: 12 } }],
      '1.2': [{ of: 'people.trained', at_least: 20, by: { month } }],
    },
  });
  assert.deepEqual(keysIn(twice(14)), ['timing-differs:people.trained']);
  assert.deepEqual(keysIn(twice(12)), []);
});

test('work that two paragraphs call for by two months is a warning, beside its clause an error', () => {
  const work = (month: number) => ({ calls_for: 'own', label: { en: 'Review' }, by: { month } });
  const clauses = [
    {
      kind: 'obligation',
      id: 'own',
      title: { en: 'Review' },
      owner: 'agency',
      due: { month: 12 },
      evidence: [{ type: 'report', what: { en: 'Report' } }],
      source: '1.1',
    },
  ];
  const key = 'timing-differs:own';
  assert.equal(findingIn({ states: { '1.1': [work(12)], '1.2': [work(14)] } }, key).severity, 'warning');
  assert.ok(!keysIn({ states: { '1.1': [work(12)], '1.2': [work(12)] } }).includes(key));
  assert.equal(findingIn({ clauses, states: { '1.1': [work(14)] } }, key).severity, 'error');
});
