import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn, withCells } from './test-agreement.ts';

const work = { calls_for: 'meetings', label: { en: 'Meetings' } };

test('work that no line pays for is told, unless somebody else pays or a line names it', () => {
  const asked = (more: object = {}) => ({ states: { '1.1': [{ ...work, ...more }] } });
  assert.deepEqual(keysIn(asked()), ['work-unfunded:meetings']);
  assert.deepEqual(keysIn(asked({ paid_by: 'agency' })), []);
  assert.deepEqual(keysIn({ ...asked(), rows: withCells('1.1', { for: '1.a meetings' }) }), []);
});

test('a line that names the activity which restates the item of the text pays for its work', () => {
  const list = {
    id: 'a',
    label: { en: 'List' },
    source: '1.1',
    items: [{ id: 'i', text: { en: 'Meet' }, calls_for: 'meetings' }],
  };
  const paragraph = (id: string) => ({ id, chapter: 'text', title: { en: id }, text: { en: id } });
  const paragraphs = [
    { ...paragraph('1.1'), states: [work] },
    paragraph('1.2'),
    paragraph('I'),
    paragraph('II'),
  ];
  const activities = [{ id: '1.a', statement: { en: 'Meet' }, restates: 'i', source: 'I / 1.a' }];
  assert.deepEqual(keysIn({ paragraphs: { lists: [list], paragraphs }, activities }), []);
});

test('activities without a line are told by component', () => {
  const activities = ['1.a', '1.b'].map((id) => ({ id, statement: { en: id }, source: `I / ${id}` }));
  assert.deepEqual(findingIn({ activities }, 'activities-unfunded:component.1').values, ['1.b']);
});

test('a line that serves nothing is told under its heading, one that a paragraph speaks of is not', () => {
  const rows = withCells('1.1', { for: '' });
  const idle = { rows, activities: [] };
  assert.deepEqual(keysIn(idle), ['line-unexplained:budget.1']);
  assert.deepEqual(keysIn({ ...idle, states: { '1.1': [{ of: 'budget.1.1', is: 1000, unit: 'USD' }] } }), []);
});

test('the rest of a full price that the budget does not bear is added up', () => {
  const found = findingIn({ rows: withCells('1.1', { full_unit_cost: 400 }) }, 'cost-unfinanced:budget.1.1');
  assert.deepEqual(found.values, ['400', '600']);
  assert.deepEqual(keysIn({ rows: withCells('1.1', { full_unit_cost: 200 }) }), []);
});

test('somebody who is to pay and has no column is told, a financier or its party is not', () => {
  const paying = (pays: string) => ({
    programme: {
      parties: [
        { id: 'agency', name: { en: 'Agency' }, role: 'executing_agency', source: '1.1' },
        { id: 'firms', name: { en: 'Firms' }, role: 'beneficiaries', source: '1.1' },
      ],
    },
    states: { '1.1': [{ pays, for: ['1.a'] }] },
  });
  assert.deepEqual(keysIn(paying('firms')), ['payer-without-column:firms']);
  assert.deepEqual(keysIn(paying('agency')), []);
});
