import assert from 'node:assert/strict';
import { connect } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/new-id.ts';
import { browserWith, from, noHeaders, password, type SignInTest, signInTest } from '#test/sign-in-test.ts';

const stateOf = ({ signIn }: SignInTest, email: string, typed: string) =>
  signIn.signIn({ email, password: typed, headers: noHeaders, from }).then(
    ({ state }) => state,
    ({ code }: { code: string }) => code,
  );

async function aUserWith(t: SignInTest, typed: string): Promise<string> {
  const id = newId(t.clock.now());
  await t.signIn.createUser({ id, email: `${id}@example.org`, name: 'Luz', password: typed });
  return `${id}@example.org`;
}

signInTest('two long passwords that differ only at their ends are two (A9)', async (t) => {
  const long = 'a'.repeat(299);
  const email = await aUserWith(t, `${long}b`);
  assert.equal(await stateOf(t, email, `${long}c`), 'auth.credentials-wrong');
  assert.equal(await stateOf(t, email, `${long}bb`), 'auth.credentials-wrong');
  assert.equal(await stateOf(t, email, `${long}b`), 'in');
});

signInTest('signs of all scripts count, in whichever way a keyboard makes them (A9)', async (t) => {
  const email = await aUserWith(t, '🌵🦙🌽 mañana ñandú ✓');
  assert.equal(await stateOf(t, email, '🌵🦙🌽 mañana nandú ✓'), 'auth.credentials-wrong');
  assert.equal(await stateOf(t, email, '🌵🦙🌽 mañana ñandú ✓'.normalize('NFD')), 'in');
});

signInTest('a password of any length or kind is answered like a wrong one (A9)', async (t) => {
  const { email } = await t.aUser();
  for (const typed of ['', '\0', 'x'.repeat(100_000), '\ud800']) {
    assert.equal(await stateOf(t, email, typed), 'auth.credentials-wrong');
  }
});

signInTest(
  'a user left over from an account that was never finished is replaced, with its sessions',
  async (t) => {
    const orphan = await t.aUser();
    const entered = await t.signIn.signIn({ email: orphan.email, password, headers: noHeaders, from });
    const id = newId(t.clock.now());
    const next = 'five more quiet words';
    await t.signIn.createUser({ id, email: orphan.email.toUpperCase(), name: 'Luz', password: next });
    assert.equal(await t.signIn.sessionOf(browserWith(entered.cookies)), null);
    assert.equal(await stateOf(t, orphan.email, password), 'auth.credentials-wrong');
    const again = await t.signIn.signIn({ email: orphan.email, password: next, headers: noHeaders, from });
    assert.equal(again.state === 'in' && again.userId, id);
  },
);

signInTest(
  'neither a password nor a key nor the secret of an authenticator stands in the tables',
  async (t) => {
    const { id, email } = await t.aUser();
    const { key } = await t.signIn.makeKey({ userId: id, name: 'a program', permissions: [] });
    const { secret } = await t.signIn.offerTotp(id, password);
    const session = await connect(t.connections.auth);
    const tables = ['users', 'credentials', 'authenticators', 'keys', 'failures'];
    const texts: unknown[] = [];
    for (const table of tables) {
      texts.push((await session.query(`select row_to_json(t) as row from auth.${table} t`)).rows);
    }
    await session.end();
    const everything = JSON.stringify(texts);
    assert.ok(everything.includes(email));
    for (const hidden of [password, key, key.slice(6), secret]) assert.ok(!everything.includes(hidden));
  },
);
