import assert from 'node:assert/strict';
import { newId } from '#kernel/db/new-id.ts';
import { signInTest } from '#test/sign-in-test.ts';

signInTest('a key says whose it is and what for, until it is ended', async (t) => {
  const { id: userId, email } = await t.aUser();
  const { id, key } = await t.signIn.makeKey({ userId, name: 'Figures', permissions: ['feed.read'] });
  assert.match(key, /^minka_[\w-]{43}$/);
  assert.deepEqual(await t.signIn.keyOf(key), { id, userId, permissions: ['feed.read'] });
  const [kept] = await t.signIn.keys(userId);
  assert.deepEqual(
    [kept?.id, kept?.name, kept?.permissions, kept?.expiresAt, kept?.usedAt?.toString()],
    [id, 'Figures', ['feed.read'], null, '2026-03-15T12:00:00Z'],
  );
  const stranger = await t.aUser();
  assert.equal(await t.signIn.endKey(stranger.id, id), false);
  assert.equal(await t.signIn.endKey(userId, 'no id'), false);
  assert.equal(await t.signIn.endKey(userId, id), true);
  assert.equal(await t.signIn.keyOf(key), null);
  assert.deepEqual(await t.signIn.keys(userId), []);
  assert.ok(email.includes(userId));
});

signInTest('a key expires at its moment, and goes with its user', async (t) => {
  const { id: userId, email } = await t.aUser();
  const expiresAt = t.clock.now().add({ hours: 1 });
  const short = await t.signIn.makeKey({ userId, name: 'An hour', permissions: [], expiresAt });
  const long = await t.signIn.makeKey({ userId, name: 'Always', permissions: [] });
  t.move({ minutes: 59, seconds: 59 });
  assert.ok((await t.signIn.keyOf(short.key)) !== null);
  t.move({ seconds: 1 });
  assert.equal(await t.signIn.keyOf(short.key), null);
  assert.equal((await t.signIn.keyOf(long.key))?.userId, userId);
  await t.signIn.createUser({
    id: newId(t.clock.now()),
    email,
    name: 'Luz',
    password: 'five more quiet words',
  });
  assert.equal(await t.signIn.keyOf(long.key), null);
});

signInTest('what is no key is nobody', async (t) => {
  for (const text of [
    '',
    'minka_',
    `minka_${'a'.repeat(43)}`,
    `minka_${'a'.repeat(44)}`,
    "minka_' or true --",
    '\0',
  ]) {
    assert.equal(await t.signIn.keyOf(text), null);
  }
});
