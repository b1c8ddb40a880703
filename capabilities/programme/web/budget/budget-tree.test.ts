import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetRowShape } from '../../contract/budget.ts';
import { budgetTree, rowsAround, unfoldedRows, writeUnfolded } from './budget-tree.ts';

const nothing = { amount: null, printed: false, computed: null };

function aRow(id: string, row: Partial<BudgetRowShape> = {}): BudgetRowShape {
  return {
    id,
    kind: 'line',
    within: null,
    component: null,
    title: id,
    currency: 'USD',
    unit: null,
    heads: null,
    paragraph: `B / ${id}`,
    place: { file: 'budget.csv', line: 1 },
    pays: [],
    adds: [],
    fullUnitCost: null,
    priced: [],
    amounts: { total: nothing, years: [], by: {} },
    explains: null,
    findings: [],
    ...row,
  };
}

const tree = budgetTree([
  aRow('1', { kind: 'heading', adds: ['1.1'] }),
  aRow('1.1', { kind: 'group', within: '1', adds: ['1.1.1'] }),
  aRow('1.1.1', { within: '1.1' }),
  aRow('2', { kind: 'heading', adds: ['2.1'] }),
  aRow('2.1', { within: '2' }),
  aRow('subtotal', { kind: 'total', adds: ['1', '2'] }),
  aRow('apart'),
  aRow('total', { kind: 'total', adds: ['subtotal', 'apart'] }),
]);

test('only a sum that no other adds stands in the foot', () => {
  assert.deepEqual(
    tree.totals.map(({ id }) => id),
    ['total'],
  );
  assert.deepEqual(
    tree.top.map(({ id }) => id),
    ['1', '2', 'subtotal', 'apart'],
  );
});

test('a row whose detail is open is unfolded with everything around it', () => {
  assert.deepEqual(
    rowsAround('1.1.1', tree).map(({ id }) => id),
    ['1', '1.1'],
  );
  assert.deepEqual([...unfoldedRows('2', '1.1.1', tree)], ['2', '1', '1.1']);
});

test('an address names unfolded rows, or all of them in one word', () => {
  assert.equal(writeUnfolded(new Set(['2', 'gone']), tree), '2');
  assert.equal(writeUnfolded(new Set(['1', '1.1', '2']), tree), 'all');
  assert.deepEqual([...unfoldedRows('all', undefined, tree)], ['1', '1.1', '2']);
  assert.equal(writeUnfolded(new Set(), tree), undefined);
});
