import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAdministrator } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import { makeSetUpLink } from './actions/make-set-up-link.ts';

const instance = accessServer({ empty: true });
const { get, write, ask, stage, clock } = instance;

const password = 'three quiet words';
const first = (email: string) => ({
  email,
  name: 'Flora First',
  password,
  locale: 'es',
  director: true,
  programme: { from: 'shipped' },
});

/** As a server that begins alone asks: every link of before ends. */
const ending = () => ({ endsThoseBefore: clock.now().add({ seconds: 1 }).toString() });

async function aLink(): Promise<string> {
  const acting = machineActing(clock, 'a test', 'a request');
  const { token } = await runAction(stage().db, makeSetUpLink, ending(), acting);
  assert.ok(token);
  return `/api/set-up/${token}`;
}

const accounts = () => ask((db) => db.selectFrom('access.accounts').select(['id', 'email']).execute());

test('a new instance has no account, and no name and password that everybody knows (A16)', async () => {
  assert.deepEqual(await accounts(), []);
  const session = z.looseObject({ setUp: z.boolean() }).parse(await (await get('/api/session')).json());
  assert.equal(session.setUp, false);
  for (const email of ['admin@example.org', 'admin@localhost.local', 'minka@minka.org']) {
    for (const guess of ['admin', 'minka', 'password']) {
      const answer = await write('/api/session', { email, password: guess });
      await assertProblem(answer, 401, 'auth.credentials-wrong');
    }
  }
  await assertProblem(await get('/api/programmes'), 401, 'http.not-signed-in');
});

test('a link of before leads nowhere once another was made (A16)', async () => {
  const former = await aLink();
  const latest = await aLink();
  await assertProblem(await get(former), 404, 'auth.link-unknown');
  await assertProblem(await write(former, first('late@example.org')), 404, 'auth.link-unknown');
  assert.equal((await get(latest)).status, 200);
  assert.deepEqual(await accounts(), []);
});

test('servers that begin beside each other leave each other’s link alone (A16, J8)', async () => {
  const link = await aLink();
  const acting = machineActing(clock, 'a test', 'a request');
  const { token } = await runAction(stage().db, makeSetUpLink, { endsThoseBefore: null }, acting);
  for (const path of [link, `/api/set-up/${token}`]) assert.equal((await get(path)).status, 200);
});

test('of two who set up at once one makes the first account, and then the link leads nowhere (A16)', async () => {
  const link = await aLink();
  const answers = await Promise.all(
    ['ada@example.org', 'eva@example.org'].map((email) => write(link, first(email))),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  const made = await accounts();
  assert.equal(made.length, 1);
  const held = await ask((db) => db.selectFrom('access.instance_grants').select('account_id').execute());
  assert.deepEqual(
    held.map(({ account_id }) => account_id),
    made.map(({ id }) => id),
  );
  const applied = await ask((db) => db.selectFrom('programme.programmes').select('slug').execute());
  assert.equal(applied.length, 1);
  // The moment in which a twin is told of the other has passed.
  instance.moveTo(clock.now().add({ minutes: 5 }));
  await assertProblem(await get(link), 404, 'auth.link-unknown');
  await assertProblem(await write(link, first('late@example.org')), 404, 'auth.link-unknown');
  const winner = answers.find(({ status }) => status === 200);
  assert.ok(winner);
  const path = `/api/programmes/${applied[0]?.slug}/accounts`;
  assert.equal((await get(path, cookieOf(winner))).status, 200);
  const again = await write('/api/session', { email: made[0]?.email, password });
  assert.equal(again.status, 200);
  instance.moveTo();
});

test('while an account exists no further link is made', async () => {
  const acting = machineActing(clock, 'a test', 'a request');
  assert.deepEqual(await runAction(stage().db, makeSetUpLink, ending(), acting), { token: null });
});

test('the last administrator can neither be closed nor leave the instance without one (A15)', async () => {
  const [only] = await accounts();
  const closing = (account: string | undefined, by: string | undefined) =>
    write(`/api/accounts/${account}/deactivation`, {}, as(by));
  await assertProblem(await closing(only?.id, only?.id), 409, 'auth.last-administrator');
  const second = await anAdministrator(stage());
  // Each would close the other at the same moment: alone each is right, together nobody would be left.
  const answers = await Promise.all([closing(only?.id, second), closing(second, only?.id)]);
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.ok(statuses[0] === 200 && [401, 409].includes(statuses[1] ?? 0), statuses.join());
  const open = await ask((db) =>
    db.selectFrom('access.accounts').select('id').where('deactivated_at', 'is', null).execute(),
  );
  assert.equal(open.length, 1);
  await assertProblem(await closing(open[0]?.id, open[0]?.id), 409, 'auth.last-administrator');
});
