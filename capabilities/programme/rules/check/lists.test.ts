import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const item = (id: string, more: object = {}) => ({ id, text: { en: `Item ${id}` }, ...more });
const lists = (...all: object[]) => ({ paragraphs: { lists: all } });
const list = (id: string, items: object[], more: object = {}) => ({
  id,
  label: { en: `List ${id}` },
  items,
  source: '1.1',
  ...more,
});

test('a heading that announces another number than its list holds is an error', () => {
  const counted = (stated_count: number) => lists(list('a', [item('i'), item('ii')], { stated_count }));
  assert.equal(findingIn(counted(3), 'list-count:count.list.a').severity, 'error');
  assert.deepEqual(keysIn(counted(2)), []);
});

test('of two lists that say the same, an item that only one of them has is told', () => {
  const first = list('a', [item('i'), item('ii')]);
  const second = list('b', [item('iii', { same_as: 'i' })], { same_as: 'a' });
  assert.deepEqual(findingIn(lists(first, second), 'lists-differ:b=a').values, ['ii']);
});

test('activities of the text that the logical framework leaves out are told', () => {
  const activities = [{ id: '1.a', statement: { en: 'Train' }, restates: 'i', source: 'I / 1.a' }];
  const parts = { ...lists(list('a', [item('i'), item('ii')])), activities };
  assert.deepEqual(findingIn(parts, 'activities-differ:a=activities.1').values, ['ii']);
  assert.deepEqual(keysIn({ ...lists(list('a', [item('i')])), activities }), []);
});
