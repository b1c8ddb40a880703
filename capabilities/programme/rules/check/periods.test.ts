import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn, withCells } from './test-agreement.ts';

const evidence = (type: string) => [{ type, what: { en: 'A paper' } }];
const owed = (id: string, due: object, more: object = {}) => ({
  kind: 'obligation',
  id,
  title: { en: `Obligation ${id}` },
  owner: 'agency',
  due,
  evidence: evidence('report'),
  source: '1.1',
  ...more,
});

test('what falls due after the last month for spending is told', () => {
  const ended = (months: number) => ({
    indicators: [anIndicator({ due: { end: 'execution', plus: { months } } })],
  });
  assert.ok(keysIn(ended(12)).includes('due-after-money:period.execution'));
  assert.ok(!keysIn(ended(0)).includes('due-after-money:period.execution'));
});

test('a plan that is due with the last report of the year before comes after its year has begun', () => {
  const reports = owed('report', { every: { months: 6 }, plus: { days: 60 } });
  const plan = (due: object) => owed('plan', due, { evidence: evidence('plan') });
  const late = { clauses: [reports, plan({ with: 'report', occurrence: 'last_of_year', of_year: 1 })] };
  assert.deepEqual(findingIn(late, 'plan-late:plan').values, ['12', '14']);
  assert.deepEqual(keysIn({ clauses: [reports, plan({ month: 12 })] }), []);
});

const unit = {
  id: 'unit',
  name: { en: 'Unit' },
  source: '1.1',
  posts: [{ id: 'clerk', name: { en: 'Clerk' }, source: '1.1' }],
};

test('what a unit owes after the budget stopped paying it is told', () => {
  const final = (months: number) => ({
    programme: { units: [unit] },
    rows: withCells('1.1', { for: '1.a unit.clerk' }),
    clauses: [owed('final', { end: 'execution', plus: { months } }, { owner: 'unit' })],
  });
  assert.deepEqual(findingIn(final(2), 'owner-unpaid:unit').values, ['24', '26']);
  assert.deepEqual(keysIn(final(0)), []);
});

test('a budget of fewer years than the execution takes is told', () => {
  const periods = [{ id: 'execution', label: { en: 'Execution' }, months: 36, source: '1.1' }];
  assert.deepEqual(keysIn({ programme: { periods } }), ['budget-years:period.execution']);
});
