import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fewOfEach, formOf, matchingRecordables, mayRecord, type Recordable } from './recordables.ts';

const aRecordable = (says: Partial<Recordable> = {}): Recordable => ({
  act: 'submit',
  id: 'report/2',
  title: 'Informe semestral de avance',
  period: null,
  cluster: null,
  note: 'Unidad ejecutora',
  due: '2026-06-30',
  state: 'not_due',
  ...says,
});
const saidOf = ({ title, note }: Recordable) => `${title} ${note ?? ''}`;

test('words are found without their accents, in any order, and all of them must fit', () => {
  const all = [aRecordable(), aRecordable({ id: 'act/1', title: 'Acto de creación' })];
  const found = (text: string) => matchingRecordables(all, text, saidOf).map(({ id }) => id);
  assert.deepEqual(found('creacion'), ['act/1']);
  assert.deepEqual(found('AVANCE informe'), ['report/2']);
  assert.deepEqual(found('unidad'), ['report/2', 'act/1']);
  assert.deepEqual(found('informe creacion'), []);
});

test('before a word is written, the first few of each kind are offered', () => {
  const many = Array.from({ length: 9 }, (_, index) => aRecordable({ id: `report/${index}` }));
  const shown = matchingRecordables([...many, aRecordable({ act: 'event', id: 'signature' })], ' ', saidOf);
  assert.deepEqual(
    shown.map(({ id }) => id),
    [...many.slice(0, fewOfEach).map(({ id }) => id), 'signature'],
  );
});

test('each leads to its own form, and an answer to what was handed in', () => {
  assert.deepEqual(formOf(aRecordable(), 'p'), {
    path: '/p/obligations/report/2',
    search: { act: 'submit' },
  });
  assert.deepEqual(formOf(aRecordable({ act: 'answer' }), 'p').search, {});
  assert.deepEqual(formOf(aRecordable({ act: 'event', id: 'signature' }), 'p'), {
    path: '/p/events',
    search: { open: 'signature', act: 'record' },
  });
  const post = 'OU/north/coordinator';
  assert.deepEqual(formOf(aRecordable({ act: 'fill', id: post }), 'p'), {
    path: '/p/units',
    search: { open: post, act: 'begin' },
  });
  assert.deepEqual(formOf(aRecordable({ act: 'close', id: 'OU/north' }), 'p').search, {
    open: 'OU/north',
    act: 'end',
  });
});

test('whoever may record nothing is offered no way to', () => {
  assert.equal(mayRecord({ can: ['programme.agreement.read', 'programme.papers.read'] }), false);
  assert.equal(mayRecord({ can: ['programme.obligation.answer'] }), true);
  assert.equal(mayRecord({ can: ['programme.posts.record'] }), true);
});
