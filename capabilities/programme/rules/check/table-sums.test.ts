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
