import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownSegments } from '#kernel/http/web-client.ts';
import { paths } from '#web/paths.ts';
import { referenceProblems, withPiece } from './changed-files.ts';
import { reservedIds } from './reserved-ids.ts';

test('a programme cannot be called as an address of Minka begins', () => {
  for (const id of reservedIds) {
    const [problem, ...others] = referenceProblems(
      'programme.yaml',
      withPiece('programme.yaml', 'id: four-valleys', `id: ${id}`),
    );
    assert.deepEqual([problem?.code, problem?.found, others.length], ['reserved_id', id, 0]);
    assert.match(problem?.message.en ?? '', /Choose another/);
  }
});

test('every word with which an address of a page or of the server begins is reserved', () => {
  // Every path takes up to two names; those that take fewer ignore the rest.
  const pages = Object.values(paths).map((path) => (path as (...names: string[]) => string)('one', 'two'));
  const words = pages.flatMap((page) => page.split('/').filter((word) => !['', 'one', 'two'].includes(word)));
  assert.ok(words.length >= 6);
  assert.deepEqual(
    [...words, ...ownSegments].filter((word) => !reservedIds.includes(word)),
    [],
  );
});
