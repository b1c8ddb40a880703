import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetRow } from '../format/budget-row.ts';
import { computedAmounts, partsIn, shownAmounts } from './amounts.ts';
import { compositions, seriesTotal } from './composition.ts';

const cell = (text: string) => ({ text, column: '' });

function aRow(id: string, row: Partial<BudgetRow> = {}): BudgetRow {
  return {
    id,
    kind: 'line',
    title: { en: id },
    for: [],
    currency: 'USD',
    years: [{}, {}],
    by: {},
    shares: {},
    adds: [],
    source: `B / ${id}`,
    line: 1,
    ...row,
  };
}

const managers = aRow('1.1', {
  within: '1',
  years: [{ quantity: cell('12'), unitCost: cell('10.5'), amount: cell('120') }, { amount: cell('30') }],
  total: cell('150'),
  by: { fund: { total: cell('100') }, locals: { cash: cell('20'), in_kind: cell('30'), total: cell('50') } },
});
const promised = aRow('2', {
  years: [{}, { quantity: cell('1'), amount: cell('0') }],
  total: cell('40'),
  by: { fund: { total: cell('40') } },
});
const rows = [
  aRow('0', {
    kind: 'heading',
    total: cell('150'),
    years: [{ amount: cell('120') }, { amount: cell('30') }],
  }),
  aRow('1', { kind: 'group', within: '0' }),
  managers,
  promised,
  aRow('all', { kind: 'total', adds: ['0', '2'], total: cell('190'), years: [{}, {}] }),
];
const financiers = [
  { id: 'fund', name: { en: 'Fund' }, kinds: ['cash' as const], within_agreement: true, source: '1' },
  {
    id: 'locals',
    name: { en: 'Locals' },
    kinds: ['cash' as const, 'in_kind' as const],
    within_agreement: true,
    source: '1',
  },
];

test('a heading is computed from its lines through groups, a line from quantity and unit cost', () => {
  const computed = computedAmounts(rows);
  assert.equal(computed.get('1.1')?.total?.toFixed(), '156');
  assert.equal(computed.get('0')?.years[0]?.toFixed(), '126');
  assert.equal(computed.get('all')?.total?.toFixed(), '196');
});

test('a price of which only a part is printed leaves the printed total', () => {
  assert.equal(computedAmounts(rows).get('2')?.total?.toFixed(), '40');
});

test('a group without printed figures shows the sum of the printed ones below it', () => {
  const shown = shownAmounts(rows);
  assert.equal(shown.get('1')?.total?.toFixed(), '150');
  assert.equal(shown.get('1')?.by.get('locals')?.inKind?.toFixed(), '30');
  assert.equal(shown.get('0')?.by.get('fund')?.total?.toFixed(), '100');
  assert.equal(shown.get('all')?.years[1]?.toFixed(), '30');
});

test('a total is made of the rows that it adds, any other row of those within it', () => {
  const partsOf = partsIn(rows);
  const ids = (id: string) =>
    rows.filter((row) => row.id === id).flatMap((row) => partsOf(row).map((part) => part.id));
  assert.deepEqual(ids('all'), ['0', '2']);
  assert.deepEqual(ids('1'), ['1.1']);
  assert.deepEqual(ids('1.1'), []);
});

test('the composition tells cash from in kind and adds up to the whole', () => {
  const [one, ...others] = compositions(rows, financiers);
  assert.ok(one);
  assert.deepEqual(others, []);
  assert.deepEqual(
    one.series.map(({ id }) => [id, seriesTotal(one, id).toFixed()]),
    [
      ['fund.all', '140'],
      ['locals.cash', '20'],
      ['locals.in_kind', '30'],
    ],
  );
  assert.equal(one.total.toFixed(), '190');
});

test('money of several currencies is never added', () => {
  const other = aRow('3', { currency: 'EUR', total: cell('7'), by: { fund: { total: cell('7') } } });
  assert.deepEqual(
    compositions([...rows, other], financiers).map(({ currency, total }) => [currency, total.toFixed()]),
    [
      ['USD', '190'],
      ['EUR', '7'],
    ],
  );
});
