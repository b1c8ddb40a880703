import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedTypes } from '#kernel/files/contract.ts';
import { fileKind } from './file-kind.ts';

test('every kind of file that is taken has its word', () => {
  const kinds = acceptedTypes.map(({ endings, mediaType }) => `${endings[0]} ${fileKind(mediaType)}`);
  assert.deepEqual(kinds, [
    'pdf pdf',
    'jpg image',
    'png image',
    'webp image',
    'gif image',
    'docx document',
    'xlsx sheet',
    'pptx slides',
    'odt document',
    'ods sheet',
    'txt text',
    'csv table',
    'md text',
  ]);
});
