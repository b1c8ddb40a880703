import assert from 'node:assert/strict';
import { codeOf } from '#test/authenticator-code.ts';
import { browserWith, from, noHeaders, password, type SignInTest, signInTest } from '#test/sign-in-test.ts';

async function aUserWithAuthenticator(t: SignInTest) {
  const user = await t.aUser();
  const { secret } = await t.signIn.offerTotp(user.id, password);
  const confirming = codeOf(secret);
  const { recoveryCodes } = await t.signIn.confirmTotp(user.id, confirming);
  return { ...user, secret, confirming, recoveryCodes };
}

async function passwordGiven({ signIn }: SignInTest, email: string, headers = noHeaders): Promise<Headers> {
  const answer = await signIn.signIn({ email, password, headers, from });
  assert.equal(answer.state, 'code-wanted');
  return browserWith(answer.cookies);
}

const given = ({ signIn }: SignInTest, headers: Headers, code: string) =>
  signIn.giveCode({ code, headers, from });

signInTest('an authenticator counts from the moment that a code of it was confirmed', async (t) => {
  const { id, email } = await t.aUser();
  await assert.rejects(t.signIn.offerTotp(id, 'not mine'), { code: 'auth.password-wrong' });
  await assert.rejects(t.signIn.confirmTotp(id, '123456'), { code: 'auth.authenticator-missing' });
  const first = await t.signIn.offerTotp(id, password);
  const { uri, secret } = await t.signIn.offerTotp(id, password);
  assert.notEqual(secret, first.secret);
  assert.ok(uri.startsWith(`otpauth://totp/Minka:${encodeURIComponent(email)}?secret=${secret}&`));
  await assert.rejects(t.signIn.confirmTotp(id, codeOf(first.secret, 7)), { code: 'auth.code-wrong' });
  assert.equal(await t.signIn.hasTotp(id), false);
  const { recoveryCodes } = await t.signIn.confirmTotp(id, codeOf(secret));
  assert.equal(new Set(recoveryCodes).size, 10);
  assert.equal(await t.signIn.hasTotp(id), true);
  await assert.rejects(t.signIn.offerTotp(id, password), { code: 'auth.authenticator-there' });
});

signInTest(
  'with an authenticator the password alone opens no session, and each code counts once',
  async (t) => {
    const { id, email, secret, confirming } = await aUserWithAuthenticator(t);
    const browser = await passwordGiven(t, email);
    assert.deepEqual(await t.signIn.sessions(id), []);
    assert.equal(await t.signIn.sessionOf(browser), null);
    await assert.rejects(given(t, browser, confirming), { code: 'auth.code-wrong', status: 401 });
    const code = codeOf(secret, 1);
    const other = await passwordGiven(t, email);
    const both = await Promise.allSettled([
      given(t, browser, ` ${code.slice(0, 3)} ${code.slice(3)}`),
      given(t, other, code),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const entered = both.find((one) => one.status === 'fulfilled')?.value;
    assert.equal(entered?.userId, id);
    assert.equal(
      (await t.signIn.sessionOf(browserWith(entered?.cookies ?? [])))?.sessionId,
      entered?.sessionId,
    );
    assert.equal((await t.signIn.sessions(id)).length, 1);
  },
);

signInTest('a recovery code stands in for the authenticator, once', async (t) => {
  const { id, email, recoveryCodes } = await aUserWithAuthenticator(t);
  const [first = '', second = ''] = recoveryCodes;
  const entered = await given(t, await passwordGiven(t, email), first);
  assert.equal(entered.userId, id);
  const browser = await passwordGiven(t, email);
  await assert.rejects(given(t, browser, first), { code: 'auth.code-wrong' });
  assert.equal((await given(t, browser, second.toUpperCase().replace('-', ' '))).userId, id);
});

signInTest('five wrong codes ask for the password again, ten from one address for patience', async (t) => {
  const { id, email, recoveryCodes } = await aUserWithAuthenticator(t);
  const [right = ''] = recoveryCodes;
  const first = await passwordGiven(t, email);
  for (let tried = 0; tried < 5; tried += 1)
    await assert.rejects(given(t, first, 'wrong-codes'), { code: 'auth.code-wrong' });
  await assert.rejects(given(t, first, right), { code: 'auth.code-not-asked' });
  const second = await passwordGiven(t, email);
  for (let tried = 0; tried < 4; tried += 1)
    await assert.rejects(given(t, second, 'wrong-codes'), { code: 'auth.code-wrong' });
  await assert.rejects(given(t, second, right), { code: 'auth.too-many-attempts', retryAfterSeconds: 900 });
  const elsewhere = { ...from, address: '198.51.100.7' };
  const entered = await t.signIn.giveCode({ code: right, headers: second, from: elsewhere });
  assert.equal(entered.userId, id);
});

signInTest('a code without a password before it is not looked at', async (t) => {
  const { id, email, secret, recoveryCodes } = await aUserWithAuthenticator(t);
  const [first = '', second = ''] = recoveryCodes;
  for (const cookie of [
    '',
    'minka-code=',
    'minka-code=abc.def',
    `minka-code=2fa-${'a'.repeat(20)}.${'b'.repeat(44)}`,
  ]) {
    const refused = given(t, new Headers({ cookie }), codeOf(secret, 1));
    await assert.rejects(refused, { code: 'auth.code-not-asked', status: 401 });
  }
  const { cookies } = await given(t, await passwordGiven(t, email), first);
  // A session is no password given either, and stays as it is.
  await assert.rejects(given(t, browserWith(cookies), second), { code: 'auth.code-not-asked' });
  const waiting = await passwordGiven(t, email);
  await t.signIn.setPassword(id, password);
  await assert.rejects(given(t, waiting, second), { code: 'auth.code-not-asked' });
});

signInTest('a second sign-in in the same browser ends the first, with a code as without (A4)', async (t) => {
  const { email, recoveryCodes } = await aUserWithAuthenticator(t);
  const [first = '', second = ''] = recoveryCodes;
  const before = browserWith((await given(t, await passwordGiven(t, email), first)).cookies);
  const waiting = await passwordGiven(t, email, before);
  assert.equal(await t.signIn.sessionOf(before), null);
  await given(t, waiting, second);
});

signInTest('an authenticator is taken away with the password, and its codes with it', async (t) => {
  const { id, email } = await aUserWithAuthenticator(t);
  await assert.rejects(t.signIn.dropTotp(id, 'not mine'), { code: 'auth.password-wrong' });
  await t.signIn.dropTotp(id, password);
  assert.equal(await t.signIn.hasTotp(id), false);
  const answer = await t.signIn.signIn({ email, password, headers: noHeaders, from });
  assert.equal(answer.state, 'in');
});
