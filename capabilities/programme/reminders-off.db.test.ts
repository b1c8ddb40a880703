import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { z } from 'zod';
import { accessQueue } from '#test/access-queue.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { mailServer } from '#test/mail-server.ts';
import { reminderSteps } from '#test/reminder-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const mail = mailServer();
const server = accessServer({ smtp: () => mail.url(), prepare: () => fill() });
const { get, write, here, stage, ask, moveTo } = server;
const { queue } = accessQueue(server);
const { look, mailsOf } = reminderSteps(server, mail);

async function fill(): Promise<void> {
  await server.work().ready;
}

beforeEach(() => moveTo());

test('the link of a mail shows a page and changes nothing; posting to it turns the mails off, as a program of mail does (D2)', async () => {
  const account = await anAccount(stage(), 'Olga Off');
  await hold(stage(), account, { role: 'director', programme: here() });
  moveTo('2026-05-12T12:00:00Z');
  await look();
  const [one] = await mailsOf(account);
  assert.equal(one?.off.by, 'List-Unsubscribe=One-Click');
  const link = new URL(one?.off.at.slice(1, -1) ?? '');
  assert.ok(one?.text.includes(link.href));
  const token = link.pathname.split('/').at(-1) ?? '';
  const wish = async () =>
    z
      .object({ wanted: z.boolean(), answers: z.boolean(), mailed: z.boolean() })
      .parse(await (await get(`/api/programmes/${here().slug}/reminders`, as(account))).json());
  // A scanner follows the link, and the page asks what it is about.
  await get(link.pathname);
  assert.equal((await get(`/api/reminders/${token}`)).status, 200);
  assert.deepEqual(await wish(), { wanted: true, answers: true, mailed: true });
  // No page of ours, no key, a form.
  const posted = () =>
    fetch(server.address() + link.pathname, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
  for (const _ of [1, 2]) {
    const answer = await posted();
    assert.equal(answer.status, 200, await answer.text());
  }
  assert.equal((await wish()).wanted, false);
  moveTo('2026-06-10T12:00:00Z');
  await look();
  assert.equal((await mailsOf(account)).length, 1);
  const on = await write(`/api/programmes/${here().slug}/reminders`, { wanted: true }, as(account));
  assert.equal(on.status, 200);
  moveTo('2026-06-11T12:00:00Z');
  await look();
  assert.equal((await mailsOf(account)).length, 2);
});

test('a link that nobody was sent leads nowhere, and none lies in the queue, the database or the log (G6)', async () => {
  const unknown = 'a'.repeat(43);
  await assertProblem(await get(`/api/reminders/${unknown}`), 404, 'programme.reminder-link-unknown');
  await assertProblem(await write(`/reminders/${unknown}`, {}), 404, 'programme.reminder-link-unknown');
  const tokens = mail.received.map(({ off }) => off.at.slice(1, -1).split('/').at(-1) ?? '');
  assert.ok(tokens.length > 0);
  const kept = JSON.stringify([
    await queue('programme.send-reminders'),
    await ask((db) => db.selectFrom('programme.reminder_mails').selectAll().execute()),
    server.log(),
  ]);
  for (const token of tokens) assert.equal(kept.includes(token), false);
});

test('each is written to in the own language', async () => {
  const account = await anAccount(stage(), 'Elena Español');
  await hold(stage(), account, { role: 'director', programme: here() });
  const spanish = await write('/api/account', { name: 'Elena', locale: 'es' }, as(account));
  assert.equal(spanish.status, 200);
  moveTo('2026-05-13T12:00:00Z');
  await look();
  const [one] = await mailsOf(account);
  assert.match(one?.text ?? '', /vence el .*porque su rol puede presentar/s);
});
