import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedTexts, writtenTexts } from './asked-texts.ts';
import { expectNone } from './expect-none.ts';
import { baseKey, localeFolders } from './locale-files.ts';
import { parseSource, sources } from './source.ts';

const shipped = sources.filter(
  ({ path }) => !/^(test|e2e|bench)\/|\.test\.tsx?$|^web\/ui\/gallery/.test(path),
);
const keys = new Set(
  localeFolders.flatMap(({ texts }) => [...texts.values()].flatMap((one) => [...one.keys()].map(baseKey))),
);
const asked = shipped.map(askedTexts);

test('every text that code asks for by its key is there', () => {
  const beginsSome = (beginning: string) => [...keys].some((key) => key.startsWith(beginning));
  const missing = [
    ...asked.flatMap((one) => one.keys.filter(({ key }) => !keys.has(key) && !beginsSome(`${key}.`))),
  ].map(({ key, place }) => `${place} asks for ${key}`);
  expectNone(missing, 'Add the key to es.json and en.json, or mend its spelling.');
});

test('every text of the locales is asked for', () => {
  const words = new Set(asked.flatMap((one) => [...one.words].map((word) => word.replace(/^[a-z-]+:/, ''))));
  const beginnings = new Set(asked.flatMap((one) => one.beginnings.map(({ beginning }) => beginning)));
  const isAsked = (key: string) =>
    words.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
  expectNone(
    [...keys].filter((key) => !isAsked(key)),
    'Take the text out of the locales, or use it.',
  );
});

test('no text that a person sees is written into a component', () => {
  expectNone(shipped.flatMap(writtenTexts), 'Give the text a key in the locales and ask for it with t().');
});

test('keys, beginnings of keys and written texts are told apart', () => {
  const source = parseSource(
    'page.tsx',
    "const page = <p title={t('web:a.b')} lang='es'>{t(`state.$" +
      "{name}`)} · {'c.d'}<b aria-label='Save'>Save it</b><i>Minka</i><code>minka</code></p>;",
  );
  const { keys: found, words, beginnings } = askedTexts(source);
  assert.deepEqual(
    found.map(({ key }) => key),
    ['a.b'],
  );
  assert.ok(words.has('c.d'));
  assert.deepEqual(
    beginnings.map(({ beginning }) => beginning),
    ['state.'],
  );
  assert.equal(writtenTexts(source).length, 2);
});
