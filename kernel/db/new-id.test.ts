import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { newId } from './new-id.ts';

test('an id is a UUID of version 7 that begins with its moment, and two of one moment differ', () => {
  const now = Temporal.Instant.from('2026-03-15T12:00:00Z');
  const id = newId(now);
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), now.epochMilliseconds);
  assert.notEqual(id, newId(now));
});
