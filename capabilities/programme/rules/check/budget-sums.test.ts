import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anAgreement, findingsIn } from './test-agreement.ts';

type Cells = Record<string, string | number>;
type Line = { quantity: number; unitCost: number; fund: number; inKind: number }[];

/** Lines by heading; each year has a quantity, a price and the parts of those who pay. */
const budgets = fc.array(
  fc.array(
    fc.tuple(
      ...[1, 2].map(() =>
        fc.record({
          quantity: fc.integer({ min: 1, max: 40 }),
          unitCost: fc.integer({ min: 10, max: 5000 }),
          fund: fc.integer({ min: 0, max: 100 }),
          inKind: fc.integer({ min: 0, max: 100 }),
        }),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 3 },
);

const summed = ['y1_amount', 'y2_amount', 'total', 'fund', 'town_cash', 'town_in_kind', 'town'] as const;

function lineRow(id: string, heading: string, years: Line): Cells {
  const amounts = years.map(({ quantity, unitCost }) => quantity * unitCost);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const [first] = years;
  const fund = Math.floor((total * (first?.fund ?? 0)) / 100);
  const inKind = Math.floor(((total - fund) * (first?.inKind ?? 0)) / 100);
  return {
    id,
    kind: 'line',
    within: heading,
    for: '1.a',
    unit: 'package',
    ...Object.fromEntries(
      years.flatMap(({ quantity, unitCost }, index) => [
        [`y${index + 1}_quantity`, quantity],
        [`y${index + 1}_unit_cost`, unitCost],
        [`y${index + 1}_amount`, amounts[index] ?? 0],
      ]),
    ),
    total,
    fund,
    town_cash: total - fund - inKind,
    town_in_kind: inKind,
    town: total - fund,
  };
}

function sumRow(cells: Cells, parts: readonly Cells[]): Cells {
  const sum = (column: string) => parts.reduce((all, part) => all + Number(part[column]), 0);
  return { ...cells, ...Object.fromEntries(summed.map((column) => [column, sum(column)])) };
}

function rowsOf(headings: readonly Line[][]): Cells[] {
  const blocks = headings.map((lines, index) => {
    const id = String(index + 1);
    const rows = lines.map((years, at) => lineRow(`${id}.${at + 1}`, id, years));
    return [sumRow({ id, kind: 'heading' }, rows), ...rows];
  });
  const heads = blocks.flatMap(([head]) => (head === undefined ? [] : [head]));
  const adds = heads.map(({ id }) => id).join(' ');
  return [...blocks.flat(), sumRow({ id: 'total', kind: 'total', adds }, heads)];
}

test('a budget that adds up in every direction gives no finding, whatever its figures', () => {
  fc.assert(
    fc.property(budgets, (headings) => {
      assert.deepEqual(
        findingsIn({ rows: rowsOf(headings) }).map(({ key }) => key),
        [],
      );
    }),
    { numRuns: 25 },
  );
});

test('one printed figure off by more than rounding gives a finding that names its row', () => {
  fc.assert(
    fc.property(
      budgets,
      fc.nat(),
      fc.constantFrom(...summed),
      fc.integer({ min: 50, max: 9999 }),
      (headings, pick, column, off) => {
        const rows = rowsOf(headings);
        const at = pick % rows.length;
        const changed = rows.map((row, index) =>
          index === at ? { ...row, [column]: Number(row[column]) + off } : row,
        );
        const line = anAgreement({ rows: changed }).budget.rows[at]?.line;
        const found = findingsIn({ rows: changed });
        assert.ok(
          found.some(({ places }) =>
            places.some((place) => place.file === 'budget.csv' && place.line === line),
          ),
        );
      },
    ),
    { numRuns: 40 },
  );
});
