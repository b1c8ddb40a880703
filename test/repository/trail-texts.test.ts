import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNone } from './expect-none.ts';
import { localeFolders } from './locale-files.ts';
import { sources } from './source.ts';

/** Names under which the code of actions and of the trail records what somebody did. */
const acts = sources
  .filter(({ path }) =>
    /^(kernel\/((auth|files|demonstration)\/actions|http)|capabilities\/[^/]+\/actions)\//.test(path),
  )
  .filter(({ path }) => !path.includes('.test.'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:name|action): '([a-z]+\.[a-z-]+)'/g)].map(([, name = '']) => ({ path, name })),
  );

test('everything that the trail can tell has its sentence and its name in each language', () => {
  assert.ok(acts.length > 20, 'the actions were not found');
  const missing = acts.flatMap(({ path, name }) =>
    ['trail', 'actions'].flatMap((group) =>
      localeFolders.some(({ texts }) => [...texts.values()].some((one) => one.has(`${group}.${name}`)))
        ? []
        : [`${path}: ${group}.${name}`],
    ),
  );
  expectNone(missing, 'Add the text to es.json and en.json of the part of the house that acts.');
});

const groups = new Set(
  sources
    .filter(({ path }) => path.endsWith('/permissions.ts'))
    .flatMap(({ text }) => [...text.matchAll(/'([a-z]+)\.[a-z_.]+': \{/g)].map(([, group = '']) => group)),
);

test('every group of permissions has its heading in the table of who may what', () => {
  assert.ok(groups.has('programme'), 'the permissions were not found');
  const missing = [...groups]
    .map((group) => `access.matrix.group.${group}`)
    .filter((key) => !localeFolders.some(({ texts }) => [...texts.values()].every((one) => one.has(key))));
  expectNone(missing, 'Add the heading to es.json and en.json of the web client.');
});
