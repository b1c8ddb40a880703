import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const inKind = (limit: object) => ({
  states: { '1.1': [{ of: 'budget.1.1.town.in_kind', in: 'budget.1.1.town', ...limit }] },
});
const clause = (limit: object) => ({
  clauses: [{ kind: 'limit', id: 'a_limit', title: { en: 'A limit' }, source: '1.1', ...limit }],
});

test('a share that the budget plans above its limit is an error, with the share computed', () => {
  const found = findingIn(inKind({ less_than: '25%' }), 'limit-broken:budget.1.1.town.in_kind');
  assert.match(found.message.en, /less than 25%.*33\.33%/);
});

test('a share within its limit is not reported', () => {
  assert.deepEqual(keysIn(inKind({ less_than: '34%' })), []);
});

test('a share that is stated bare and computed otherwise is an error of its own', () => {
  assert.ok(keysIn(inKind({ is: '40%' })).includes('share-differs:budget.1.1.town.in_kind'));
  assert.deepEqual(keysIn(inKind({ is: '33%' })), []);
});

test('the text and the clause that state one limit give one finding with both places', () => {
  const limit = { of: 'budget.1.1.town.in_kind', in: 'budget.1.1.town', less_than: '25%' };
  const parts = { ...inKind({ less_than: '25%' }), ...clause(limit) };
  const found = findingIn(parts, 'limit-broken:budget.1.1.town.in_kind');
  assert.ok(found.places.some(({ file }) => file === 'clauses.yaml'));
  assert.deepEqual(keysIn(parts).length, 1);
});

test('ceilings hold in amounts, by line, by financier and by year', () => {
  assert.ok(keysIn(clause({ of: 'budget.total', at_most: 900 })).includes('limit-broken:budget.total'));
  assert.ok(
    keysIn(clause({ of: 'budget.total', at_most: 900, per: 'line' })).includes('limit-broken:budget.1.1'),
  );
  const financier = clause({ of: 'budget.total', at_most: 500, per: 'financier' });
  assert.deepEqual(keysIn(financier), ['limit-broken:budget.total.fund']);
  const year = clause({ of: 'budget.total', by_year: { 1: 500, 2: 500 }, at_most: 500 });
  assert.deepEqual(keysIn(year), ['limit-broken:budget.total.y1']);
  assert.deepEqual(keysIn(clause({ of: 'budget.total', at_most: 1000 })), []);
});
