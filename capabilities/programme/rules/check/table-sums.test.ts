import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const table = (total: number) => ({
  paragraphs: {
    tables: [
      {
        id: 'cost',
        title: { en: 'Cost' },
        source: '1.1',
        columns: ['fund', 'town', 'total'],
        rows: [
          {
            id: 'training',
            label: { en: 'Training' },
            same_as: '1',
            values: { fund: 700, town: 300, total: 1000 },
          },
          { id: 'all', label: { en: 'All' }, adds: ['training'], values: { fund: 700, town: 300, total } },
        ],
      },
    ],
  },
});

test('a printed table is added up downwards and across', () => {
  const keys = keysIn(table(1100));
  assert.ok(keys.includes('table-sum:cost.all.total'));
  assert.ok(keys.includes('table-sum:cost.all.total.across'));
});

test('a table that adds up and agrees with the budget is not reported', () => {
  assert.deepEqual(keysIn(table(1000)), []);
});

test('a table that prints another amount than the budget disagrees with it, row by row', () => {
  const parts = table(1000);
  const [first] = parts.paragraphs.tables[0]?.rows ?? [];
  assert.ok(first?.values);
  first.values.fund = 650;
  const found = findingIn(parts, 'stated-differently:budget.1');
  assert.deepEqual(found.values, ['650', '700']);
});

const columns = (all: Record<string, number>, training: Record<string, number> = {}) => {
  const parts = table(1000);
  const [first, second] = parts.paragraphs.tables[0]?.rows ?? [];
  if (first !== undefined) Object.assign(first.values, training);
  if (second !== undefined) Object.assign(second.values, all);
  return keysIn(parts).filter((key) => key.startsWith('table-sum'));
};

test('a row that misses in several columns is one finding', () => {
  assert.deepEqual(columns({ fund: 600, town: 200, total: 800 }), ['table-sum:cost.all.total']);
  assert.deepEqual(columns({ fund: 600, total: 900 }), ['table-sum:cost.all.total']);
});

test('a row whose own total is wrong is told, and not again of the row that adds it', () => {
  assert.deepEqual(columns({}, { total: 1200 }), ['table-sum:cost.training.total.across']);
  assert.deepEqual(columns({}, { fund: 900 }), ['table-sum:cost.training.total.across']);
});
