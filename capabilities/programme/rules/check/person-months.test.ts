import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn, soundRows, withCells } from './test-agreement.ts';

const managers = (quantity: number) => ({
  programme: { budget_units: [{ words: ['month'], is: 'month' }] },
  indicators: [anIndicator({ target: { is: 20 }, due: { month: 6 } })],
  rows: withCells('1.1', {
    for: '1.a 1.1',
    heads: 20,
    unit: 'month/consultant',
    y1_quantity: 120,
    y1_unit_cost: 5,
    y2_quantity: quantity,
    y2_unit_cost: 400 / quantity,
  }),
});

test('months of people that do not last for those who must stay on are told year by year', () => {
  const found = findingIn(managers(100), 'person-months:budget.1.1');
  assert.deepEqual(found.values, ['100', '240']);
});

test('months that last are not reported', () => {
  assert.ok(!keysIn(managers(250)).includes('person-months:budget.1.1'));
});

test('a unit is a month of somebody in any language, and only where the programme says so', () => {
  const spanish = (words: string[]) => ({
    ...managers(100),
    programme: { budget_units: [{ words, is: 'month' }] },
    rows: managers(100).rows.map((row) => (row.id === '1.1' ? { ...row, unit: 'mes/consultor' } : row)),
  });
  assert.ok(keysIn(spanish(['mes'])).includes('person-months:budget.1.1'));
  assert.ok(!keysIn(spanish(['jornada'])).includes('person-months:budget.1.1'));
});

const staff = (months: number, quantity: number) => ({
  programme: {
    periods: [{ id: 'execution', label: { en: 'Execution' }, months, source: '1.1' }],
    budget_units: [{ words: ['month'], is: 'month' }],
    units: [
      {
        id: 'unit',
        name: { en: 'Unit' },
        source: '1.1',
        posts: [{ id: 'clerk', name: { en: 'Clerk' }, count: 2, source: '1.1' }],
      },
    ],
  },
  rows: withCells('1.1', {
    for: '1.a unit.clerk',
    heads: 2,
    unit: 'month/person',
    y1_quantity: 24,
    y1_unit_cost: 25,
    y2_quantity: quantity,
    y2_unit_cost: 400 / quantity,
  }),
});

test('nobody is needed after the end of the programme: 18 months are six in the second year', () => {
  assert.ok(!keysIn(staff(18, 12)).includes('person-months:budget.1.1'));
  assert.deepEqual(findingIn(staff(18, 8), 'person-months:budget.1.1').values, ['8', '12']);
  assert.deepEqual(findingIn(staff(24, 12), 'person-months:budget.1.1').values, ['12', '24']);
});

test('lines without a number of people share the months of their post', () => {
  const shared = (second: number) => {
    const half = {
      y1_quantity: 12,
      y2_quantity: 12,
      y1_unit_cost: 25,
      y2_unit_cost: 25,
      unit: 'month/person',
    };
    const [heading = {}, line = {}, total = {}] = soundRows;
    return {
      ...staff(24, 24),
      rows: [
        heading,
        { ...line, ...half, for: '1.a unit.clerk' },
        { ...line, ...half, id: '1.2', for: 'unit.clerk', y2_quantity: second },
        total,
      ],
    };
  };
  assert.ok(!keysIn(shared(12)).some((key) => key.startsWith('person-months')));
  assert.deepEqual(
    keysIn(shared(6)).filter((key) => key.startsWith('person-months')),
    ['person-months:budget.1.1'],
  );
});
