import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { accessPeople } from '#test/access-people.ts';
import { accessQueue } from '#test/access-queue.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { mailServer } from '#test/mail-server.ts';

const mail = mailServer();
const server = accessServer({ smtp: () => mail.url(), prepare: () => fill() });
const { get, write, here, stage, ask } = server;
const { queue, tryNow, until, doAgain } = accessQueue(server);
const { somebody, told } = accessPeople(server);

let director = '';

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  await server.work().ready;
}

const base = () => `/api/programmes/${here().slug}`;
const invited = z.looseObject({
  invitation: z.looseObject({ id: z.string() }),
  link: z.string(),
  mailed: z.boolean(),
});

async function invite(email: string, language = 'en') {
  const body = { email, role: 'auditor', scope: { kind: 'programme', id: null }, from: null, until: null };
  const answer = await write(`${base()}/invitations`, body, as(director), { 'accept-language': language });
  assert.equal(answer.status, 200);
  return invited.parse(await answer.json());
}

const guest = () => `guest-${randomUUID()}@example.org`;
const pathOf = (link: string) => `/api${new URL(link).pathname}`;

test('an invitation goes out by mail once, beside the link that the inviter sees, and both open it', async () => {
  const email = guest();
  const { invitation, link, mailed } = await invite(email);
  assert.equal(mailed, true);
  const [one, ...more] = await mail.mailsTo(email);
  assert.deepEqual(more, []);
  assert.match(one?.subject ?? '', /^Invitation: Auditor in /);
  assert.match(one?.text ?? '', /Diana Director invites you/);
  assert.notEqual(one?.link, link);
  for (const either of [link, one?.link ?? '']) assert.equal((await get(pathOf(either))).status, 200);
  assert.deepEqual(await told('access.mail-invitation', invitation.id), [
    { actor: 'job access.send-invitation', outcome: 'done' },
  ]);
});

test('who is invited in Spanish is written to in Spanish, and an account in its own language', async () => {
  const stranger = guest();
  await invite(stranger, 'es');
  const [spanish] = await mail.mailsTo(stranger);
  assert.match(spanish?.subject ?? '', /^Invitación: /);
  assert.match(spanish?.text ?? '', /le invita a trabajar en Minka/);
  const { email } = await somebody('Eric English');
  await invite(email, 'es');
  const [english] = await mail.mailsTo(email);
  assert.match(english?.subject ?? '', /^Invitation: /);
});

test('no link and no token lies in the queue, in the database or in the log (G6)', async () => {
  const email = guest();
  const { link } = await invite(email);
  const [one] = await mail.mailsTo(email);
  const tokens = [link, one?.link ?? ''].map((either) => new URL(either).pathname.split('/').at(-1) ?? '');
  const queued = JSON.stringify(await queue('access.send-invitation'));
  const kept = await ask(async (db) => {
    const { rows } = await sql<{ all: string }>`
      select (select coalesce(string_agg(i::text, ''), '') from access.invitations i)
        || (select coalesce(string_agg(a::text, ''), '') from access.answers a)
        || (select coalesce(string_agg(e::text, ''), '') from audit.entries e) as all`.execute(db);
    return rows[0]?.all ?? '';
  });
  for (const token of tokens) {
    assert.equal(token.length, 43);
    for (const place of [queued, kept, server.log()]) assert.equal(place.includes(token), false);
  }
});

test('while the server of mail is down or refuses, requests go through; one mail comes when it is back (J16)', async () => {
  const email = guest();
  await mail.goDown();
  const { invitation } = await invite(email);
  await until('access.send-invitation', (jobs) =>
    jobs.some(({ data, state }) => state === 'retry' && JSON.stringify(data).includes(invitation.id)),
  );
  mail.be('refuses');
  await mail.comeUp();
  const before = mail.attempts();
  while (mail.attempts() === before) await tryNow();
  mail.be('takes');
  while (!mail.received.some(({ to }) => to === email)) await tryNow();
  const mails = await mail.mailsTo(email);
  assert.equal(mails.length, 1);
  assert.equal((await get(pathOf(mails[0]?.link ?? ''))).status, 200);
  // However often it was tried, the trail has one row for it.
  assert.equal((await told('access.mail-invitation', invitation.id)).length, 1);
});

test('a slow server of mail keeps nobody waiting but its own queue (J16, J17)', async () => {
  const [email, { email: known }] = [guest(), await somebody('Rita Reset')];
  mail.be('holds');
  await invite(email);
  const asked = await write('/api/password-resets', { email: known });
  assert.equal(asked.status, 202);
  mail.release();
  mail.be('takes');
  assert.equal((await mail.mailsTo(email)).length, 1);
  assert.equal((await mail.mailsTo(known)).length, 1);
});

test('what is mailed again because nobody knows whether it went is known again: the same id, the same link (J16)', async () => {
  const email = guest();
  await invite(email);
  const [first] = await mail.mailsTo(email);
  await doAgain(first?.id.slice(1, 37) ?? '');
  const [, second] = await mail.mailsTo(email, 2);
  assert.deepEqual(second, first);
  assert.match(first?.id ?? '', /^<[0-9a-f-]{36}@example\.org>$/);
});

test('an invitation that was withdrawn before its mail went out is not mailed', async () => {
  const email = guest();
  await mail.goDown();
  const { invitation } = await invite(email);
  const path = `${base()}/invitations/${invitation.id}/withdrawal`;
  assert.equal((await write(path, {}, as(director))).status, 200);
  await mail.comeUp();
  await until('access.send-invitation', (jobs) =>
    jobs.some(({ data, state }) => state === 'completed' && JSON.stringify(data).includes(invitation.id)),
  );
  assert.equal(mail.received.filter(({ to }) => to === email).length, 0);
});
