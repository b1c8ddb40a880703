import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn } from './test-agreement.ts';

const stated = (first: object, second: object) => ({
  states: { '1.1': [{ of: 'people.trained', ...first }], '1.2': [{ of: 'people.trained', ...second }] },
});
const key = 'stated-differently:people.trained';

test('two amounts of one figure cannot both stand', () => {
  const found = findingIn(stated({ is: 20 }, { is: 30 }), key);
  assert.equal(found.severity, 'error');
  assert.deepEqual(
    found.places.map(({ paragraph }) => paragraph),
    ['1.1', '1.2'],
  );
});

test('one threshold at two heights cannot stand', () => {
  assert.equal(findingIn(stated({ at_least: 20 }, { at_least: 25 }), key).severity, 'error');
});

test('the same amount twice is not reported', () => {
  assert.deepEqual(keysIn(stated({ is: 20 }, { is: 20 })), []);
});

test('an amount for each cluster is scaled where its figure adds up over clusters', () => {
  const adding = { subjects: [{ id: 'firms', label: { en: 'Firms' }, adds_over: 'cluster' }] };
  const firms = (all: number) => ({
    '1.1': [{ of: 'firms', is: 200, per: 'cluster' }],
    '1.2': [{ of: 'firms', is: all }],
  });
  const paragraph = (id: string, states: object[]) => ({
    id,
    chapter: 'text',
    title: { en: id },
    text: { en: id },
    states,
  });
  const parts = (all: number) => ({
    paragraphs: {
      ...adding,
      paragraphs: [
        paragraph('1.1', firms(all)['1.1']),
        paragraph('1.2', firms(all)['1.2']),
        paragraph('I', []),
        paragraph('II', []),
      ],
    },
  });
  assert.deepEqual(keysIn(parts(400)), []);
  assert.ok(keysIn(parts(390)).includes('stated-differently:firms'));
});

test('what an indicator targets is set against what a paragraph says', () => {
  const parts = { indicators: [anIndicator()], states: { '1.1': [{ of: 'networks.formed', at_least: 25 }] } };
  assert.ok(keysIn(parts).includes('stated-differently:networks.formed'));
});

test('a number that a paragraph gives of a list is counted in the list', () => {
  const parts = (clusters: number) => ({ states: { '1.1': [{ of: 'count.clusters', is: clusters }] } });
  assert.ok(keysIn(parts(3)).includes('count:count.clusters'));
  assert.deepEqual(keysIn(parts(2)), []);
});

test('the row of the budget that is worth exactly the difference is named', () => {
  const parts = { states: { '1.1': [{ of: 'budget.total.fund', is: 1400, unit: 'USD' }] } };
  const labels = findingIn(parts, 'stated-differently:budget.total').arithmetic.map(({ label }) => label.en);
  assert.ok(labels.some((label) => /exactly the amount of.*Row 1\.1/.test(label)));
});

test('amounts of two currencies are told to differ in currency and not in amount', () => {
  const subjects = [{ id: 'grant', label: { en: 'Grant' } }];
  const paragraph = (id: string, ...states: object[]) => ({
    id,
    chapter: 'text',
    title: { en: id },
    text: { en: id },
    states,
  });
  const grant = (amount: number, unit: string) => ({ of: 'grant', is: amount, unit });
  const paragraphs = [
    paragraph('1.1', grant(100, 'USD')),
    paragraph('1.2', grant(350, 'PEN')),
    paragraph('I'),
    paragraph('II'),
  ];
  const programme = { currencies: ['USD', 'PEN'] };
  assert.deepEqual(keysIn({ programme, paragraphs: { subjects, paragraphs } }), ['basis-differs:grant.unit']);
});
