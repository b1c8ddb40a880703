import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysIn } from './test-agreement.ts';

const pays = (share: string) => ({ pays: 'town', for: ['1.a'], share });
const contribution = (share: string) => ({
  clauses: [
    {
      kind: 'contribution',
      id: 'own',
      title: { en: 'Own clause' },
      by: 'town',
      to: ['1.a'],
      share,
      source: '1.1',
    },
  ],
});
const key = 'stated-differently:town@1.a';

test('the share that a clause puts on a payer is the one that its paragraph states', () => {
  const states = { '1.1': [pays('10%')] };
  assert.ok(keysIn({ ...contribution('15%'), states }).includes(key));
  assert.ok(!keysIn({ ...contribution('10%'), states }).includes(key));
});

test('two paragraphs that put different shares of one cost on one payer contradict each other', () => {
  const states = (other: string) => ({ states: { '1.1': [pays('10%')], '1.2': [pays(other)] } });
  assert.ok(keysIn(states('20%')).includes(key));
  assert.ok(!keysIn(states('10%')).includes(key));
});
