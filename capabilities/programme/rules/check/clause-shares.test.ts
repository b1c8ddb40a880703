import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const clause = (kind: string, parts: object) => ({
  clauses: [{ kind, id: 'own', title: { en: 'Own clause' }, source: '1.1', ...parts }],
});
const instalments = (...parts: object[]) =>
  clause('instalments', {
    from_party: 'fund',
    parts: parts.map((part, index) => ({ id: `p${index}`, ...part })),
  });
const shares = (...values: string[]) => instalments(...values.map((share) => ({ share })));
const amounts = (...values: number[]) => instalments(...values.map((amount) => ({ amount })));

test('shares of instalments come to the whole', () => {
  assert.equal(findingIn(shares('40%', '30%', '20%'), 'instalments-sum:own').severity, 'error');
  assert.equal(findingIn(shares('33%', '33%', '33%'), 'instalments-sum:own').severity, 'warning');
  assert.deepEqual(keysIn(shares('40%', '30%', '20%', '10%')), []);
});

test('amounts of instalments come to what the budget has of their financier', () => {
  assert.deepEqual(keysIn(amounts(400, 200)), ['instalments-sum:own.amounts']);
  assert.deepEqual(keysIn(amounts(400, 300)), []);
  // A share beside an amount counts on what the financier pays.
  assert.deepEqual(keysIn(instalments({ share: '60%' }, { amount: 280 })), []);
  assert.deepEqual(keysIn(instalments({ share: '60%' }, { amount: 380 })), ['instalments-sum:own.amounts']);
});

test('no ceiling, instalment, contribution or post is more than the whole', () => {
  const fund = (at_most: string) => clause('fund', { in: 'budget.total.fund', at_most });
  assert.deepEqual(keysIn(fund('110%')), ['share-beyond-whole:own']);
  assert.deepEqual(keysIn(fund('100%')), []);
  assert.ok(keysIn(shares('120%')).includes('share-beyond-whole:own.p0'));
  const part = (share: string) => clause('contribution', { by: 'agency', to: ['1.a'], share });
  assert.ok(keysIn(part('101%')).includes('share-beyond-whole:own'));
  assert.ok(!keysIn(part('50%')).includes('share-beyond-whole:own'));
});
