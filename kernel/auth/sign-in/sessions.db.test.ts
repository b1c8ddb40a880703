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

signInTest('a new session has a new token, and what the browser had before is dead (A4)', async (t) => {
  const { email } = await t.aUser();
  const planted = new Headers({ cookie: 'theme=dark; minka=abc; minka-code=abc' });
  const first = await enter(t, email, planted);
  assert.equal(await t.signIn.sessionOf(planted), null);
  const second = await enter(t, email, first.browser);
  assert.equal(await t.signIn.sessionOf(first.browser), null);
  const [token, other] = [second, first].map(
    ({ browser }) => /^minka=(\w+)/.exec(browser.get('cookie') ?? '')?.[1] ?? '',
  );
  assert.notEqual(token, other);
  // 32 letters of 62 are 190 bits.
  assert.match(token ?? '', /^\w{32}$/);
});

signInTest('a cookie whose signature is not ours is nobody (A4)', async (t) => {
  const { email } = await t.aUser();
  const { browser } = await enter(t, email);
  const cookie = browser.get('cookie') ?? '';
  for (const forged of [
    cookie.slice(0, -4),
    cookie.replace(/\..*/, ''),
    `${cookie}x`,
    'minka=',
    'minka=%',
    'minka=\0'.slice(0, 6),
  ]) {
    assert.equal(await t.signIn.sessionOf(new Headers({ cookie: forged })), null, forged);
  }
});

signInTest(
  'on https the cookie is bound to its host, and hidden from scripts and plain connections (A5)',
  async (t) => {
    const { email } = await t.aUser();
    const signIn = t.openAt('https://minka.example');
    const { cookies, ...rest } = await signIn.signIn({ email, password, headers: noHeaders, from });
    const [cookie = '', ...others] = cookies;
    assert.deepEqual(others, []);
    const [pair = '', ...attributes] = cookie.split('; ');
    assert.match(pair, /^__Host-minka=/);
    assert.deepEqual(attributes.toSorted(), [
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    const token = /=(\w+)/.exec(pair)?.[1] ?? '';
    assert.ok(token.length > 20 && !JSON.stringify(rest).includes(token));
    const browser = browserWith(cookies);
    assert.ok((await signIn.sessionOf(browser)) !== null);
    assert.match(
      (await signIn.signOut(browser)).join(),
      /^__Host-minka=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax; Secure,/,
    );
  },
);

signInTest('a session ends twelve hours after it was last used (A7)', async (t) => {
  const { id, email } = await t.aUser();
  const { browser } = await enter(t, email);
  t.move({ hours: 11, minutes: 59 });
  const used = await t.signIn.sessionOf(browser);
  assert.equal(used?.expiresAt.toString(), '2026-03-16T11:59:00Z');
  t.move({ hours: 11, minutes: 59 });
  assert.ok((await t.signIn.sessionOf(browser)) !== null);
  t.move({ hours: 12 });
  assert.deepEqual(await t.signIn.sessions(id), []);
  assert.equal(await t.signIn.sessionOf(browser), null);
  t.move({ hours: -12 });
  assert.equal(await t.signIn.sessionOf(browser), null);
});

signInTest('a session ends after thirty days, however much it is used (A7)', async (t) => {
  const { email } = await t.aUser();
  const { browser } = await enter(t, email);
  for (let day = 0; day < 30; day += 0.5) {
    assert.ok((await t.signIn.sessionOf(browser)) !== null, `day ${day}`);
    t.move({ hours: 11, minutes: 59, seconds: 59 });
  }
  assert.equal((await t.signIn.sessionOf(browser))?.expiresAt.toString(), '2026-04-14T12:00:00Z');
  t.move({ minutes: 1 });
  assert.equal(await t.signIn.sessionOf(browser), null);
});

signInTest('the open sessions are listed, the latest used first, and each can be ended (A6)', async (t) => {
  const { id, email } = await t.aUser();
  const phone = await enter(t, email);
  t.move({ minutes: 5 });
  const desk = await enter(t, email);
  t.move({ minutes: 5 });
  await t.signIn.sessionOf(phone.browser);
  const listed = await t.signIn.sessions(id);
  assert.deepEqual(
    listed.map(({ sessionId, lastSeenAt, from: where }) => [sessionId, lastSeenAt.toString(), where]),
    [
      [phone.sessionId, '2026-03-15T12:10:00Z', from],
      [desk.sessionId, '2026-03-15T12:05:00Z', from],
    ],
  );
  const stranger = await t.aUser();
  for (const unknown of [stranger.id, 'no id', "' or true --"])
    assert.equal(await t.signIn.endSession(id, unknown), false);
  assert.equal(await t.signIn.endSession(stranger.id, phone.sessionId), false);
  assert.equal(await t.signIn.endSession(id, phone.sessionId), true);
  assert.equal(await t.signIn.sessionOf(phone.browser), null);
  assert.equal(await t.signIn.endSessions(id, desk.sessionId), 0);
  assert.equal(await t.signIn.endSessions(id), 1);
  assert.equal(await t.signIn.sessionOf(desk.browser), null);
});

signInTest(
  'two processes see the same sessions, and each sees at once what the other ended (A6)',
  async (t) => {
    const { id, email } = await t.aUser();
    const { browser } = await enter(t, email);
    const other = t.openAt('http://127.0.0.1:4321');
    assert.equal((await other.sessionOf(browser))?.userId, id);
    await other.endSessions(id);
    assert.equal(await t.signIn.sessionOf(browser), null);
  },
);

signInTest('sessions that ended by themselves are gone when their owner comes again (A7)', async (t) => {
  const { id, email } = await t.aUser();
  const forgotten = await enter(t, email);
  t.move({ hours: 12 });
  await enter(t, email);
  t.move({ hours: -12 });
  assert.ok((await t.signIn.sessions(id)).every(({ sessionId }) => sessionId !== forgotten.sessionId));
  assert.equal(await t.signIn.sessionOf(forgotten.browser), null);
});
