import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { accessPeople } from '#test/access-people.ts';
import { accessQueue } from '#test/access-queue.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAdministrator } from '#test/cast.ts';
import { mailServer } from '#test/mail-server.ts';
import { assertProblem } from '#test/sample-server.ts';

const mail = mailServer();
const server = accessServer({ smtp: () => mail.url(), prepare: () => fill() });
const { get, write, stage } = server;
const { queue, until } = accessQueue(server);
const { somebody, told } = accessPeople(server);

let administrator = '';

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  await server.work().ready;
}

const guest = () => `guest-${randomUUID()}@example.org`;
const pathOf = (link: string) => `/api${new URL(link).pathname}`;

test('who forgot a password is mailed a link that sets a new one, once (A11)', async () => {
  const { id, email } = await somebody('Flora Forgetful');
  const asked = await write('/api/password-resets', { email: email.toUpperCase() });
  assert.equal(asked.status, 202);
  assert.deepEqual(await asked.json(), {});
  const [one] = await mail.mailsTo(email);
  assert.match(one?.subject ?? '', /^A new password for Minka$/);
  const path = pathOf(one?.link ?? '');
  assert.deepEqual(z.looseObject({ email: z.string() }).parse(await (await get(path)).json()).email, email);
  assert.equal((await write(path, { password: 'four other quiet words' })).status, 200);
  await assertProblem(await write(path, { password: 'five more quiet words' }), 404, 'auth.link-unknown');
  assert.equal((await write('/api/session', { email, password: 'four other quiet words' })).status, 200);
  assert.equal((await told('access.mail-reset', id)).length, 1);
});

test('a stranger’s address gets the same answer, and no mail; the work of the request is the same (A11)', async () => {
  const [stranger, { email }] = [guest(), await somebody('Karl Known')];
  const before = (await queue('access.send-reset')).length;
  const answers = await Promise.all(
    [stranger, email].map((one) => write('/api/password-resets', { email: one })),
  );
  const [first, second] = await Promise.all(
    answers.map(async (answer) => ({ status: answer.status, body: await answer.text() })),
  );
  assert.deepEqual(first, second);
  assert.equal(first?.status, 202);
  // Either leaves one job, which holds what was typed and nothing of an account.
  const queued = (await queue('access.send-reset')).slice(before).map(({ data }) => data);
  assert.deepEqual(
    new Set(queued.map((data) => JSON.stringify(data))),
    new Set([JSON.stringify({ email: stranger }), JSON.stringify({ email })]),
  );
  await mail.mailsTo(email);
  await until('access.send-reset', (jobs) => jobs.every(({ state }) => state === 'completed'));
  assert.equal(mail.received.filter(({ to }) => to === stranger).length, 0);
});

test('a closed account is not written to, and one account gets no more than three mails an hour (A11)', async () => {
  const { id, email } = await somebody('Clara Closed');
  const { email: busy } = await somebody('Berta Busy');
  assert.equal((await write(`/api/accounts/${id}/deactivation`, {}, as(administrator))).status, 200);
  await write('/api/password-resets', { email });
  for (let round = 0; round < 5; round += 1) await write('/api/password-resets', { email: busy });
  await until('access.send-reset', (jobs) => jobs.every(({ state }) => state === 'completed'));
  assert.equal(mail.received.filter(({ to }) => to === email).length, 0);
  assert.equal(mail.received.filter(({ to }) => to === busy).length, 3);
});

test('who asks too often from one place is told when to come again, known or not (A2, A11)', async () => {
  for (const email of [guest(), (await somebody('Tom Tired')).email]) {
    const statuses: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      statuses.push((await write('/api/password-resets', { email })).status);
    }
    assert.deepEqual(new Set(statuses), new Set([202]));
    const refused = await write('/api/password-resets', { email });
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/);
    await assertProblem(refused, 429, 'auth.too-many-resets');
  }
});

test('the page of signing in knows that a new password can be asked for', async () => {
  assert.deepEqual(await (await get('/api/sign-in')).json(), { resetByMail: true });
});
