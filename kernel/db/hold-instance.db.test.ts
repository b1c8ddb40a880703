import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '#test/database.ts';
import { connect } from './connection.ts';
import { holdInstance, oneAtATime } from './hold-instance.ts';

test('servers hold a database together and know whether they are alone; a command asks for nothing (J8)', async () => {
  const { owner } = await freshDatabase();
  const [first, second, guest] = await Promise.all([connect(owner), connect(owner), connect(owner)]);
  assert.equal(await holdInstance(first, false), 'alone');
  assert.equal(await holdInstance(second, false), 'beside');
  assert.equal(await holdInstance(guest, true), 'guest');
  await Promise.all([first.end(), second.end()]);
  const later = await connect(owner);
  assert.equal(await holdInstance(later, false), 'alone');
  await Promise.all([later.end(), guest.end()]);
});

test('a database is prepared by one process at a time, also when the one before failed (J8)', async () => {
  const { owner } = await freshDatabase();
  const [first, second] = await Promise.all([connect(owner), connect(owner)]);
  const order: string[] = [];
  const mayFail = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const failing = oneAtATime(first, async () => {
    begun.resolve();
    await mayFail.promise;
    order.push('the first fails');
    throw new Error('no room');
  });
  await begun.promise;
  const next = oneAtATime(second, async () => order.push('the second prepares'));
  mayFail.resolve();
  await assert.rejects(failing, /no room/);
  await next;
  assert.deepEqual(order, ['the first fails', 'the second prepares']);
  await Promise.all([first.end(), second.end()]);
});
