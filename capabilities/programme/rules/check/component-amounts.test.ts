import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysIn, soundRows } from './test-agreement.ts';

const component = (id: string, budget?: object) => ({
  id,
  name: { en: `Component ${id}` },
  statement: { en: 'It happens' },
  source: `I / ${id}`,
  ...(budget === undefined ? {} : { budget }),
});
const [heading = {}, line = {}, total = {}] = soundRows;
const rows = [
  heading,
  { ...line, for: '' },
  { ...heading, id: '2', component: '2' },
  { ...line, id: '2.1', within: '2', for: '' },
  { ...total, adds: '1 2', y1_amount: 1200, y2_amount: 800, total: 2000, fund: 1400, town: 600 },
];
const spoken = {
  '1.1': [
    { of: 'budget.1.1', is: 1000, unit: 'USD' },
    { of: 'budget.2.1', is: 1000, unit: 'USD' },
  ],
};
const keysWith = (...components: object[]) => keysIn({ rows, states: spoken, logframe: { components } });

test('a component without amounts is told where the others print theirs', () => {
  const keys = keysWith(component('1'), component('2', { fund: 700, town: 300 }));
  assert.deepEqual(keys, ['component-amount-missing:component.1']);
});

test('where no component prints amounts, or all do, nothing is told', () => {
  assert.deepEqual(keysWith(component('1'), component('2')), []);
  const amounts = { fund: 700, town: 300 };
  assert.deepEqual(keysWith(component('1', amounts), component('2', amounts)), []);
});

test('an amount beside a component that is not its heading’s disagrees with the budget', () => {
  const keys = keysWith(component('1', { fund: 600 }), component('2', { fund: 700 }));
  assert.deepEqual(keys, ['stated-differently:budget.1']);
});
