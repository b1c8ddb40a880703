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

const both = (first: object, second: object) => ({
  states: { '1.1': [first, second].map((one) => ({ of: 'people.trained', ...one })) },
});

test('one paragraph that states two amounts of one figure contradicts itself', () => {
  assert.ok(keysIn(both({ is: 20 }, { is: 30 })).includes(key));
  assert.deepEqual(keysIn(both({ is: 20 }, { is: 20 })), []);
});

test('one paragraph that states a figure by steps, or measured in two ways, does not contradict itself', () => {
  const steps = both({ at_least: 20, by: { month: 6 } }, { at_least: 30, by: { month: 12 } });
  assert.deepEqual(keysIn(steps), []);
  const ways = both({ at_least: 20, as: 'mean' }, { at_least: 30, as: 'median' });
  assert.deepEqual(keysIn(ways), []);
});

test('a period of programme.yaml is set against the paragraph that it names', () => {
  const period = (months: number) => ({
    states: { '1.1': [{ of: 'period.execution', is: months, unit: 'months' }] },
  });
  const found = findingIn(period(18), 'stated-differently:period.execution');
  assert.match(found.message.en, /18 \(1\.1\) and 24 \(1\.1, in programme\.yaml\)/);
  assert.deepEqual(keysIn(period(24)), []);
});

test('steps of one target that several paragraphs state stand beside each other', () => {
  const steps = stated({ at_least: 30, by: { month: 12 } }, { at_least: 80, by: { month: 18 } });
  assert.deepEqual(keysIn(steps), []);
  const whole = { of: 'people.trained', at_least: 80 };
  assert.deepEqual(keysIn({ states: { ...steps.states, I: [whole] } }), []);
  assert.deepEqual(keysIn({ states: { ...steps.states, I: [{ ...whole, at_least: 70 }] } }), [key]);
});

test('a step that asks for more than a later one cannot stand', () => {
  const falling = stated({ at_least: 80, by: { month: 12 } }, { at_least: 30, by: { month: 18 } });
  assert.deepEqual(keysIn(falling), [key]);
  assert.match(findingIn(falling, key).message.en, /80 by month 12 .* 30 by month 18/);
  const ceiling = stated({ at_most: 80, by: { month: 12 } }, { at_most: 30, by: { month: 18 } });
  assert.deepEqual(keysIn(ceiling), []);
});

test('an amount in a currency that is not the budget’s is told as such', () => {
  const total = (is: number, unit: string) => ({ states: { '1.1': [{ of: 'budget.total', is, unit }] } });
  assert.deepEqual(keysIn(total(1400, 'KES')), ['basis-differs:budget.total.unit']);
  assert.equal(findingIn(total(1400, 'KES'), 'basis-differs:budget.total.unit').severity, 'warning');
  assert.equal(findingIn(total(1000, 'KES'), 'basis-differs:budget.total.unit').severity, 'error');
  assert.deepEqual(keysIn(total(1000, 'USD')), []);
});

test('a count for each cluster and the count in all are told apart', () => {
  const units = [
    {
      id: 'office',
      name: { en: 'Office' },
      per: 'cluster',
      posts: [{ id: 'head', name: { en: 'Head' }, source: '1.1' }],
      source: '1.1',
    },
  ];
  const heads = (is: number) => ({
    programme: { units },
    states: { '1.1': [{ of: 'count.posts.office.head', is, per: 'cluster' }] },
  });
  const found = findingIn(heads(2), 'count:count.posts.office.head');
  assert.match(found.message.en, /2 in each cluster \(1\.1\) and 2 in all \(counted in the files\)/);
  assert.ok(!keysIn(heads(1)).some((key) => key.startsWith('count')));
});

test('growth over the year before and what is better when it is less may fall from step to step', () => {
  const growth = { against: 'prior_year' };
  const yearly = stated(
    { at_least: '20%', by: { year: 1 }, ...growth },
    { at_least: '10%', by: { year: 2 }, ...growth },
  );
  assert.ok(!keysIn(yearly).includes(key));
  const measures = (better: string) => [
    { id: 'networks.formed', label: { en: 'Networks' }, unit: 'networks' },
    { id: 'people.trained', label: { en: 'People' }, unit: 'people', better },
  ];
  const losses = stated({ is: 20, by: { year: 1 } }, { is: 10, by: { year: 2 } });
  assert.ok(!keysIn({ ...losses, logframe: { measures: measures('lower') } }).includes(key));
  assert.ok(keysIn({ ...losses, logframe: { measures: measures('higher') } }).includes(key));
});
