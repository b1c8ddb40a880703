import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({
  prepare: async () => {
    administrator = await anAdministrator(server.stage());
  },
});
const { get, write, end, here, stage, ask, signIn } = server;
let administrator = '';

const password = 'three quiet words';

/** Somebody who signs in with a password, as people do. */
async function withPassword(account: string): Promise<string> {
  const { email, name } = await ask((db) =>
    db
      .selectFrom('access.accounts')
      .select(['email', 'name'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow(),
  );
  await signIn().createUser({ id: account, email, name, password });
  return email;
}

async function enter(email: string, given = password): Promise<string> {
  const answer = await write('/api/session', { email, password: given });
  assert.equal(answer.status, 200);
  return cookieOf(answer);
}

async function aDirector(): Promise<{ account: string; email: string }> {
  const account = await anAccount(stage(), 'Diana Director');
  await hold(stage(), account, { role: 'director', programme: here() });
  return { account, email: await withPassword(account) };
}

const people = () => `/api/programmes/${here().slug}/accounts`;

test('after signing out the same cookie opens nothing (A6)', async () => {
  const { email } = await aDirector();
  const browser = await enter(email);
  assert.equal((await get(people(), browser)).status, 200);
  const left = await end('/api/session', browser);
  assert.equal(left.status, 200);
  assert.match(left.headers.getSetCookie().join('\n'), /minka=; Max-Age=0/);
  await assertProblem(await get(people(), browser), 401, 'http.not-signed-in');
});

test('a deactivated account is nobody at the next request, and is told no more than a wrong password (A6)', async () => {
  const { account, email } = await aDirector();
  const browser = await enter(email);
  const closed = await write(`/api/accounts/${account}/deactivation`, {}, as(administrator));
  assert.equal(closed.status, 200);
  await assertProblem(await get(people(), browser), 401, 'http.not-signed-in');
  await assertProblem(await write('/api/session', { email, password }), 401, 'auth.credentials-wrong');
  // Opened again, the account signs in; the session of before stays ended.
  assert.equal((await write(`/api/accounts/${account}/activation`, {}, as(administrator))).status, 200);
  await assertProblem(await get(people(), browser), 401, 'http.not-signed-in');
  assert.equal((await get(people(), await enter(email))).status, 200);
});

test('a changed password ends every other session at the next request, and not the own (A6)', async () => {
  const { email } = await aDirector();
  const [here, there] = [await enter(email), await enter(email)];
  const next = 'four other quiet words';
  const changed = await write('/api/account/password', { current: password, next }, here);
  assert.deepEqual(await changed.json(), { ended: 1 });
  await assertProblem(await get(people(), there), 401, 'http.not-signed-in');
  assert.equal((await get(people(), here)).status, 200);
  await assertProblem(await write('/api/session', { email, password }), 401, 'auth.credentials-wrong');
  await enter(email, next);
});

test('a reset link sets the password once, ends every session and then leads nowhere (A6)', async () => {
  const { account, email } = await aDirector();
  const browser = await enter(email);
  const offered = await write(`/api/accounts/${account}/reset`, {}, as(administrator));
  const { link } = z.looseObject({ link: z.string() }).parse(await offered.json());
  const path = `/api${new URL(link).pathname}`;
  assert.equal((await get(path)).status, 200);
  const next = 'five words nobody else knows';
  assert.equal((await write(path, { password: next })).status, 200);
  await assertProblem(await get(people(), browser), 401, 'http.not-signed-in');
  await assertProblem(await write(path, { password }), 404, 'auth.link-unknown');
  await assertProblem(await get(path), 404, 'auth.link-unknown');
  await enter(email, next);
});

test('one of the own sessions can be ended, one of somebody else’s is not found (A6)', async () => {
  const { email } = await aDirector();
  const other = await aDirector();
  const [mine, lost, theirs] = [await enter(email), await enter(email), await enter(other.email)];
  const sessionsOf = async (browser: string) =>
    z
      .object({ sessions: z.array(z.looseObject({ id: z.string(), current: z.boolean() })) })
      .parse(await (await get('/api/account', browser)).json()).sessions;
  const foreign = (await sessionsOf(theirs))[0]?.id ?? '';
  await assertProblem(await end(`/api/account/sessions/${foreign}`, mine), 404, 'http.subject-unknown');
  assert.equal((await get(people(), theirs)).status, 200);
  const gone = (await sessionsOf(mine)).find(({ current }) => !current)?.id ?? '';
  assert.equal((await end(`/api/account/sessions/${gone}`, mine)).status, 200);
  await assertProblem(await get(people(), lost), 401, 'http.not-signed-in');
  assert.equal((await get(people(), mine)).status, 200);
});

test('a role that was ended is gone at the next request of a session that stays open (A8)', async () => {
  const { account, email } = await aDirector();
  const browser = await enter(email);
  const { id } = await ask((db) =>
    db.selectFrom('access.grants').select('id').where('account_id', '=', account).executeTakeFirstOrThrow(),
  );
  const path = `/api/programmes/${here().slug}/grants/${id}/end`;
  assert.equal((await get(people(), browser)).status, 200);
  assert.equal((await write(path, { on: null }, as(administrator))).status, 200);
  await assertProblem(await get(people(), browser), 404, 'http.programme-unknown');
  const session = await (await get('/api/session', browser)).json();
  assert.deepEqual(z.looseObject({ programmes: z.array(z.unknown()) }).parse(session).programmes, []);
});

test('a role ends with its last day at midnight of the programme’s own time zone (L6)', async () => {
  const account = await anAccount(stage(), 'Carla Coordinator');
  const [cluster = ''] = here().clusters;
  const scope = { kind: 'cluster', id: cluster };
  const body = { account, role: 'coordinator', scope, from: null, until: '2026-03-31' };
  const given = await write(`/api/programmes/${here().slug}/grants`, body, as(administrator));
  assert.equal(given.status, 200);
  try {
    // Five hours behind: the last day there is the next one already in UTC.
    server.moveTo('2026-04-01T04:59:59Z');
    assert.equal((await get(people(), as(account))).status, 200);
    server.moveTo('2026-04-01T05:00:00Z');
    await assertProblem(await get(people(), as(account)), 404, 'http.programme-unknown');
  } finally {
    server.moveTo();
  }
});

test('a role that begins on a day to come opens nothing before it (L6)', async () => {
  const account = await anAccount(stage(), 'Lea Later');
  const scope = { kind: 'programme', id: null };
  const body = { account, role: 'director', scope, from: '2026-04-01', until: null };
  const given = await write(`/api/programmes/${here().slug}/grants`, body, as(administrator));
  assert.equal(given.status, 200);
  try {
    server.moveTo('2026-04-01T04:59:59Z');
    await assertProblem(await get(people(), as(account)), 404, 'http.programme-unknown');
    server.moveTo('2026-04-01T05:00:00Z');
    assert.equal((await get(people(), as(account))).status, 200);
  } finally {
    server.moveTo();
  }
});

test('a cookie of one’s own making is nobody’s (A4)', async () => {
  for (const cookie of [
    'minka=abc',
    'session=abc',
    `minka=${'a'.repeat(44)}.${'b'.repeat(44)}`,
    '__Host-minka=x',
    '=',
    ';;;',
  ]) {
    await assertProblem(await get(people(), cookie), 401, 'http.not-signed-in');
  }
});

test('signing in takes its body under the exact name of JSON alone (B20)', async () => {
  const { email } = await aDirector();
  const body = JSON.stringify({ email, password });
  for (const type of [
    'text/plain',
    'application/json garbage',
    'application/json;charset=utf-16',
    'application/json\tx',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/vnd.api+json',
    '',
  ]) {
    const answer = await write('/api/session', body, undefined, { 'content-type': type });
    await assertProblem(answer, 415, 'http.type-unsupported');
    assert.deepEqual(answer.headers.getSetCookie(), []);
  }
  await assertProblem(await write('/api/session', '[]'), 422, 'http.invalid');
  await assertProblem(
    await write('/api/session', `email=${email}&password=${password}`),
    400,
    'http.malformed',
  );
  const more = { email, password, role: 'administrator' };
  await assertProblem(await write('/api/session', more), 422, 'http.invalid');
  assert.equal(
    (await write('/api/session', body, undefined, { 'content-type': 'Application/JSON' })).status,
    200,
  );
});
