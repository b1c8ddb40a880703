import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNone } from './expect-none.ts';
import { flatten, localeFaults, localeFolders } from './locale-files.ts';

test('every text that a person sees is there in every language', () => {
  assert.ok(localeFolders.length > 0, 'no locales folder was found');
  expectNone(
    localeFolders.flatMap(localeFaults),
    'Write the text in each language of the folder, with the same {{values}} and all plural forms of the language.',
  );
});

function faults(es: Record<string, string>, en: Record<string, string>): string[] {
  const texts = new Map([
    ['es', new Map(Object.entries(es))],
    ['en', new Map(Object.entries(en))],
  ]);
  return localeFaults({ path: 'x/locales', texts });
}

test('a missing, an empty and a differently filled text are each found', () => {
  assert.deepEqual(faults({ a: 'sí' }, {}), ['x/locales/en.json: a is missing']);
  assert.deepEqual(faults({ a: ' ' }, { a: 'yes' }), ['x/locales/es.json: a is empty']);
  assert.equal(faults({ a: 'de {{from}}' }, { a: 'of {{name}}' }).length, 1);
  assert.deepEqual(faults({ a: 'de {{name}}' }, { a: 'of {{name}}' }), []);
});

test('a counted text needs the plural forms of its own language', () => {
  const en = { days_one: '{{count}} day', days_other: '{{count}} days' };
  const es = { days_one: '{{count}} día', days_other: '{{count}} días' };
  assert.deepEqual(faults(es, en), ['x/locales/es.json: days_many is missing']);
  assert.deepEqual(faults({ ...es, days_many: '{{count}} de días' }, en), []);
});

test('a language that is missing or unknown is found', () => {
  const only = {
    path: 'x/locales',
    texts: new Map([
      ['es', new Map()],
      ['fr', new Map()],
    ]),
  };
  assert.deepEqual(localeFaults(only), [
    'x/locales/en.json is missing',
    'x/locales/fr.json is no language of Minka',
  ]);
});

test('nested keys are joined by dots', () => {
  assert.deepEqual(flatten({ a: { b: 'x', c: { d: 'y' } } }, ''), [
    ['a.b', 'x'],
    ['a.c.d', 'y'],
  ]);
});
