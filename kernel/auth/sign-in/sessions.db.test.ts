import assert from 'node:assert/strict';
import { browserWith, from, noHeaders, password, type SignInTest, signInTest } from '#test/sign-in-test.ts';

async function enter({ signIn }: SignInTest, email: string, headers = noHeaders) {
  const entered = await signIn.signIn({ email, password, headers, from });
  assert.equal(entered.state, 'in');
  return { ...entered, browser: browserWith(entered.cookies) };
}

signInTest(
  'who signs in has a session, and after signing out none, whatever cookie comes (A6)',
  async (t) => {
    const { id, email } = await t.aUser();
    const { browser, sessionId } = await enter(t, email.toUpperCase());
    const session = await t.signIn.sessionOf(browser);
    assert.equal(session?.userId, id);
    assert.equal(session?.sessionId, sessionId);
    assert.deepEqual(await t.signIn.signOut(browser), [
      'minka=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      'minka-code=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
    assert.equal(await t.signIn.sessionOf(browser), null);
    assert.equal(await t.signIn.sessionOf(noHeaders), null);
  },
);

signInTest('an unknown address and a wrong password get the same answer (A1)', async (t) => {
  const { email } = await t.aUser();
  const refusals = await Promise.all(
    [email, `not-${email}`, 'no address at all'].map((tried) =>
      t.signIn.signIn({ email: tried, password: 'wrong', headers: noHeaders, from }).then(
        () => assert.fail('signed in'),
        ({ code, status, details }: { code: string; status: number; details: object }) => ({
          code,
          status,
          details,
        }),
      ),
    ),
  );
  for (const refusal of refusals)
    assert.deepEqual(refusal, { code: 'auth.credentials-wrong', status: 401, details: {} });
});

signInTest('a changed password ends the other sessions, a reset all of them (A6)', async (t) => {
  const { id, email } = await t.aUser();
  const here = await enter(t, email);
  const there = await enter(t, email);
  const next = 'four other quiet words';
  const wrong = t.signIn.changePassword(id, 'not mine', next, here.sessionId);
  await assert.rejects(wrong, { code: 'auth.password-wrong', status: 422 });
  assert.equal(await t.signIn.changePassword(id, password, next, here.sessionId), 1);
  assert.equal((await t.signIn.sessionOf(here.browser))?.sessionId, here.sessionId);
  assert.equal(await t.signIn.sessionOf(there.browser), null);
  await t.signIn.setPassword(id, password);
  assert.equal(await t.signIn.sessionOf(here.browser), null);
  await enter(t, email);
});
