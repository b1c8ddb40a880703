import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRefusal, refusedError } from '../../client/refusal.ts';
import { fileProblems } from './file-problems.ts';

test('lines of files are told from fields of the form, and their place from what is wrong there', () => {
  const error = refusedError(
    readRefusal(422, {
      errors: [
        { path: 'body.email', message: 'Not an address.' },
        { path: 'body.programme', message: 'budget.csv:12: The amount "1,2: 3" is no number.' },
        { path: 'body.programme', message: 'There is no programme.yaml.' },
      ],
    }),
  );
  assert.deepEqual(fileProblems(error), [
    { place: 'budget.csv:12', message: 'The amount "1,2: 3" is no number.' },
    { place: undefined, message: 'There is no programme.yaml.' },
  ]);
  assert.deepEqual(fileProblems(new Error('something else')), []);
});
