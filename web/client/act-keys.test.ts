import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actKeys } from './act-keys.ts';

function counted() {
  let count = 0;
  return actKeys(() => `key-${++count}`);
}

test('what is tried again before an answer came keeps its key, so that it is done once', () => {
  const keys = counted();
  assert.equal(keys.keyFor({ email: 'a@b.pe' }), 'key-1');
  assert.equal(keys.keyFor({ email: 'a@b.pe' }), 'key-1');
});

test('another input is another act, and so is the same one after an answer', () => {
  const keys = counted();
  assert.equal(keys.keyFor({ email: 'a@b.pe' }), 'key-1');
  assert.equal(keys.keyFor({ email: 'c@d.pe' }), 'key-2');
  keys.answered();
  assert.equal(keys.keyFor({ email: 'c@d.pe' }), 'key-3');
});

test('a key of the browser is long and never the same twice', () => {
  const keys = actKeys();
  const first = keys.keyFor({});
  keys.answered();
  assert.match(first, /^[0-9a-f]{32}$/);
  assert.notEqual(keys.keyFor({}), first);
});
