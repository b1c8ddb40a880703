import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { accessQueue } from '#test/access-queue.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { mailServer } from '#test/mail-server.ts';
import { type ObligationCast, type Owed, obligationCast, obligationSteps } from '#test/obligation-steps.ts';
import { reminderSteps } from '#test/reminder-steps.ts';

const mail = mailServer();
const server = accessServer({ smtp: () => mail.url(), prepare: () => fill() });
const { get, write, here, stage, ask, moveTo } = server;
const { until, tryNow } = accessQueue(server);
const { owed, show, aPaper, submit } = obligationSteps(server);

let cast: ObligationCast;
let neighbour: string;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
  neighbour = await anAccount(stage(), 'Nora Neighbour');
  await hold(stage(), neighbour, { role: 'coordinator', programme: here(), part: here().clusters[1] ?? '' });
  await server.work().ready;
}

beforeEach(() => moveTo());

const { beginLook, look, allSent, mailsOf } = reminderSteps(server, mail);

/** Noon of a day so many days before another. */
const daysBefore = (due: string, days: number) =>
  Temporal.PlainDate.from(due)
    .subtract({ days })
    .toZonedDateTime({ timeZone: here().timeZone, plainTime: '12:00' })
    .toInstant();

/** The first obligation of the executing unit that falls due after a day. */
async function oneDue(fits: (one: Owed) => boolean = () => true): Promise<Owed & { title: string }> {
  const list = await owed(cast.director);
  const found = list.find(
    (one) => one.origin === 'clause' && one.due !== null && one.cluster === null && fits(one),
  );
  assert.ok(found);
  return { ...found, ...z.object({ title: z.string() }).parse(found) };
}

test('an owner gets one mail 30, 7 and 0 days before a date, however many servers look, and nobody else does', async () => {
  const { title, due } = await oneDue((one) => one.due !== null && one.due > '2026-05-01');
  const named = async (account: string) =>
    (await mailsOf(account)).filter(({ text }) => text.includes(title)).length;
  for (const [days, mails] of [
    [31, 0],
    [30, 1],
    [29, 1],
    [7, 2],
    [1, 2],
    [0, 3],
    [-1, 3],
  ] as const) {
    moveTo(daysBefore(due ?? '', days));
    await Promise.all([look(), look()]);
    assert.equal(await named(cast.director), mails, `${days} days before`);
  }
  for (const account of [cast.auditor, cast.supervisor, cast.council, cast.coordinator]) {
    assert.equal(await named(account), 0);
  }
  const [first] = await mailsOf(cast.director);
  assert.match(first?.text ?? '', /due .* in 30 days/);
  // Of one date a mail leads to its own page, of several to all of them.
  for (const { text, link } of await mailsOf(cast.director)) {
    assert.match(link, text.split(': due ').length === 2 ? /\/obligations\/[\w/]+$/ : /\/calendar$/);
  }
  assert.match(first?.id ?? '', /^<[0-9a-f-]{36}@example\.org>$/);
});

test('a mail lists all that comes near, once on a day, and in the night nobody is written to (L6)', async () => {
  const days = await ask((db) =>
    db.selectFrom('programme.reminder_mails').select(['account_id', 'day']).execute(),
  );
  const keys = days.map(({ account_id, day }) => `${account_id} ${day}`);
  assert.equal(new Set(keys).size, keys.length);
  const night = await anAccount(stage(), 'Nina Night');
  await hold(stage(), night, { role: 'director', programme: here() });
  // 30 minutes past midnight in Lima is another day than in London.
  moveTo('2026-05-10T05:30:00Z');
  await look();
  assert.equal((await mailsOf(night)).length, 0);
  moveTo('2026-05-10T12:00:00Z');
  await look();
  assert.equal((await mailsOf(night)).length, 1);
});

test('a coordinator is reminded of the own cluster, not of the neighbour’s', async () => {
  const list = await owed(cast.director);
  const ownerOf = (one: Owed) => z.object({ owner: z.object({ id: z.string() }) }).parse(one).owner.id;
  const central = list.filter((one) => one.cluster === null).map(ownerOf);
  const mine = list.find((one) => one.cluster?.id === here().clusters[0] && !central.includes(ownerOf(one)));
  assert.ok(mine);
  moveTo(daysBefore(mine.due ?? '', 7));
  await look();
  const textOf = async (account: string) => (await mailsOf(account)).map(({ text }) => text).join('\n');
  const names = await clusterNames();
  const [own = '', other = ''] = names;
  const [coordinators, neighbours] = [await textOf(cast.coordinator), await textOf(neighbour)];
  assert.ok(coordinators.includes(own) && !coordinators.includes(`, ${other}:`));
  assert.ok(neighbours.includes(other) && !neighbours.includes(`, ${own}:`));
});

test('what is met is not reminded of, also where the mail was waiting already', async () => {
  const account = await anAccount(stage(), 'Mia Met');
  await hold(stage(), account, { role: 'director', programme: here() });
  const one = await oneDue((found) => (found.due ?? '') > '2026-05-01');
  moveTo(daysBefore(one.due ?? '', 20));
  await mail.goDown();
  await beginLook();
  await until('programme.send-reminders', (jobs) => jobs.some(({ state }) => state === 'retry'));
  const { obligation } = await show(one.id, account);
  const file = await aPaper(account);
  const day = server.clock.today(here().timeZone).toString();
  const evidence = obligation.evidence.map((slot) => ({ slot: slot.id, file }));
  assert.equal((await submit(one.id, account, { happenedOn: day, evidence, omitted: [] })).status, 200);
  await mail.comeUp();
  await allSent();
  assert.equal((await mailsOf(account)).filter(({ text }) => text.includes(one.title)).length, 0);
});

test('while the server of mail is down or refuses, the reminder waits; one mail comes when it is back (J16)', async () => {
  const account = await anAccount(stage(), 'Daria Down');
  await hold(stage(), account, { role: 'director', programme: here() });
  moveTo('2026-05-11T12:00:00Z');
  mail.be('refuses');
  await beginLook();
  const before = mail.attempts();
  while (mail.attempts() < before + 2) await tryNow();
  assert.equal((await mailsOf(account)).length, 0);
  mail.be('takes');
  await allSent();
  assert.equal((await mailsOf(account)).length, 1);
});

test('a missed milestone is announced to whoever hands papers in for it 0, 2 and 4 months after its date', async () => {
  moveTo('2027-01-10T12:00:00Z');
  const account = await anAccount(stage(), 'Wanda Warned');
  await hold(stage(), account, { role: 'director', programme: here() });
  const evidence = [{ slot: 'plan', file: await aPaper(account, 'plan.pdf') }];
  const milestone = {
    title: 'Three rooms whitewashed',
    due: '2027-02-10',
    paper: 'A photograph',
    indicator: null,
  };
  const recorded = await write(
    `/api/programmes/${here().slug}/work-plans`,
    { happenedOn: '2027-01-08', evidence, omitted: [], year: 1, milestones: [milestone] },
    as(account),
  );
  assert.equal(recorded.status, 200, await recorded.clone().text());
  const about = async () =>
    (await mailsOf(account)).filter(({ text }) => text.includes('Three rooms whitewashed'));
  for (const [day, mails] of [
    ['2027-02-10', 1],
    ['2027-02-11', 1],
    ['2027-04-10', 2],
    ['2027-06-09', 2],
    ['2027-06-10', 3],
    ['2027-08-10', 3],
  ] as const) {
    moveTo(`${day}T12:00:00Z`);
    await look();
    assert.equal((await about()).length, mails, day);
  }
  assert.match((await about()).at(-1)?.text ?? '', /If it is not met: .+, from 10 Aug 2027/);
});

async function clusterNames(): Promise<readonly string[]> {
  const answer = await get(`/api/programmes/${here().slug}`, as(cast.director));
  const { clusters } = z
    .object({ clusters: z.array(z.object({ name: z.string() })) })
    .parse(await answer.json());
  return clusters.map(({ name }) => name);
}
