import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, cookieOf } from '#test/access-server.ts';
import { codeOf } from '#test/authenticator-code.ts';
import { anAccount, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer();
const { get, write, end, here, there, stage, ask, signIn, clock, moveTo } = server;
const password = 'three quiet words';

/** A director who signs in with a password. */
async function aDirector(): Promise<{ account: string; email: string; browser: string }> {
  const account = await anAccount(stage(), 'Diana Director');
  await hold(stage(), account, { role: 'director', programme: here() });
  const { email, name } = await ask((db) =>
    db
      .selectFrom('access.accounts')
      .select(['email', 'name'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow(),
  );
  await signIn().createUser({ id: account, email, name, password });
  return { account, email, browser: cookieOf(await write('/api/session', { email, password })) };
}

const offered = z.object({ uri: z.string(), secret: z.string() });
const confirmed = z.object({ recoveryCodes: z.array(z.string()).min(5) });
const session = z.object({ account: z.object({ email: z.string() }).nullable(), codeWanted: z.boolean() });
const madeKey = z.object({ id: z.string(), key: z.string() });

test('with an authenticator signing in asks for a code, and a recovery code signs in once', async () => {
  const { account, email, browser } = await aDirector();
  const { secret } = offered.parse(
    await (await write('/api/account/authenticator', { password }, browser)).json(),
  );
  const path = '/api/account/authenticator/confirmation';
  const { recoveryCodes } = confirmed.parse(
    await (await write(path, { code: codeOf(secret) }, browser)).json(),
  );

  const first = await write('/api/session', { email, password });
  assert.deepEqual(session.parse(await first.json()), { account: null, codeWanted: true });
  const half = cookieOf(first);
  // A page that is loaded again between the two asks for the code, and not for the password again.
  const reloaded = async (cookie?: string) => session.parse(await (await get('/api/session', cookie)).json());
  assert.deepEqual(await reloaded(half), { account: null, codeWanted: true });
  assert.deepEqual(await reloaded(), { account: null, codeWanted: false });
  // The trail does not say that somebody signed in who has only given the password.
  const [told] = await ask((db) =>
    db
      .selectFrom('audit.entries')
      .select(['action', 'account_id'])
      .where('action', '=', 'access.give-password')
      .execute(),
  );
  assert.deepEqual(told, { action: 'access.give-password', account_id: account });
  await assertProblem(await get('/api/account', half), 401, 'http.not-signed-in');
  const whole = await write('/api/session/code', { code: codeOf(secret, 1) }, half);
  assert.equal(session.parse(await whole.json()).account?.email, email);
  assert.equal((await get('/api/account', cookieOf(whole))).status, 200);

  const [recovery = ''] = recoveryCodes;
  for (const status of [200, 401]) {
    const again = cookieOf(await write('/api/session', { email, password }));
    assert.equal((await write('/api/session/code', { code: recovery }, again)).status, status);
  }
});

test('the secret and the recovery codes are shown once: the same request again lacks them', async () => {
  const { browser } = await aDirector();
  const key = { 'idempotency-key': 'once-only' };
  const first = await (await write('/api/account/authenticator', { password }, browser, key)).json();
  assert.ok(offered.safeParse(first).success);
  const again = await write('/api/account/authenticator', { password }, browser, key);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.deepEqual(await again.json(), { uri: null, secret: null });
});

test('a key opens what it was made for and nothing else, and ends at once', async () => {
  const { browser } = await aDirector();
  const wanted = { name: 'Nightly export', permissions: ['programme.agreement.read'], until: null };
  const made = madeKey.parse(await (await write('/api/account/keys', wanted, browser)).json());
  const bearer = { authorization: `Bearer ${made.key}` };
  assert.equal((await get(`/api/programmes/${here().slug}/budget`, undefined, bearer)).status, 200);
  await assertProblem(
    await get(`/api/programmes/${here().slug}/accounts`, undefined, bearer),
    403,
    'http.not-permitted',
  );
  await assertProblem(await get('/api/account', undefined, bearer), 403, 'http.not-permitted');
  await assertProblem(
    await get(`/api/programmes/${there().slug}/budget`, undefined, bearer),
    404,
    'http.programme-unknown',
  );
  assert.equal((await end(`/api/account/keys/${made.id}`, browser)).status, 200);
  await assertProblem(
    await get(`/api/programmes/${here().slug}/budget`, undefined, bearer),
    401,
    'http.not-signed-in',
  );
});

test('a key may never more than its owner, and expires with its day', async () => {
  const { browser } = await aDirector();
  const wider = { name: 'Too much', permissions: ['access.account.reset'], until: null };
  await assertProblem(await write('/api/account/keys', wider, browser), 403, 'auth.key-too-wide');
  const brief = {
    name: 'Brief',
    permissions: ['programme.agreement.read'],
    until: clock.now().toString().slice(0, 10),
  };
  const made = madeKey.parse(await (await write('/api/account/keys', brief, browser)).json());
  const bearer = { authorization: `Bearer ${made.key}` };
  assert.equal((await get(`/api/programmes/${here().slug}/budget`, undefined, bearer)).status, 200);
  moveTo(clock.now().add({ hours: 24 }));
  await assertProblem(
    await get(`/api/programmes/${here().slug}/budget`, undefined, bearer),
    401,
    'http.not-signed-in',
  );
  moveTo();
});

test('a key that is none, or no key at all, is nobody', async () => {
  for (const authorization of ['Bearer nonsense', 'Bearer ', 'Basic YTpi', `Bearer ${'x'.repeat(2000)}`]) {
    await assertProblem(
      await get('/api/programmes', undefined, { authorization }),
      401,
      'http.not-signed-in',
    );
  }
});
