import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, end, here, stage, ask } = server;

let administrator = '';
let director = '';

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
}

const emailOf = (account: string) =>
  ask(async (db) => {
    const { email } = await db
      .selectFrom('access.accounts')
      .select('email')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    return email;
  });
const add = (email: string, by: string) => write('/api/instance/administrators', { email }, as(by));
const finish = (account: string, by: string) => end(`/api/instance/administrators/${account}`, as(by));
const shown = z.object({
  administrators: z.array(
    z.looseObject({ account: z.string(), grantedBy: z.string(), can: z.object({ end: z.boolean() }) }),
  ),
});
const administrators = async (by: string) =>
  shown.parse(await (await get('/api/instance', as(by))).json()).administrators;

test('an administrator makes another by the address of an account, and it counts at the next request', async () => {
  const second = await anAccount(stage(), 'Berta Second');
  await assertProblem(await get('/api/instance', as(second)), 403, 'http.not-permitted');
  assert.equal((await add((await emailOf(second)).toUpperCase(), administrator)).status, 200);
  const listed = await administrators(second);
  assert.deepEqual(
    listed.map(({ account, grantedBy, can }) => [account, grantedBy, can.end]),
    [
      [administrator, 'a test', true],
      [second, 'Ada Admin', true],
    ],
  );
  await assertProblem(await add(await emailOf(second), administrator), 409, 'auth.role-held-already');
  assert.equal((await finish(second, administrator)).status, 200);
  await assertProblem(await get('/api/instance', as(second)), 403, 'http.not-permitted');
  await assertProblem(await finish(second, administrator), 409, 'auth.not-administrator');
});

test('whoever has no open account cannot be made administrator, and is told what to do first', async () => {
  const answer = await add('nobody-here@example.org', administrator);
  const problem = await assertProblem(answer, 422, 'auth.account-unknown');
  assert.deepEqual(
    problem.errors?.map(({ path }) => path),
    ['body.email'],
  );
  const closed = await anAccount(stage(), 'Clara Closed');
  await write(`/api/accounts/${closed}/deactivation`, {}, as(administrator));
  await assertProblem(await add(await emailOf(closed), administrator), 422, 'auth.account-unknown');
});

test('nobody but an administrator makes one, a director neither (A14)', async () => {
  await assertProblem(await add(await emailOf(director), director), 403, 'http.not-permitted');
});

test('the last administrator stays, also when two end each other at once (A15)', async () => {
  const [only] = await administrators(administrator);
  assert.equal(only?.can.end, false);
  await assertProblem(await finish(administrator, administrator), 409, 'auth.last-administrator');
  const second = await anAdministrator(stage());
  const answers = await Promise.all([finish(second, administrator), finish(administrator, second)]);
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.equal(statuses[0], 200);
  assert.ok([403, 404, 409].includes(statuses[1] ?? 0), statuses.join());
  const left = answers[0]?.status === 200 ? administrator : second;
  assert.deepEqual(
    (await administrators(left)).map(({ account }) => account),
    [left],
  );
  administrator = left;
});

const trail = z.object({
  rows: z.array(z.object({ at: z.string(), sentence: z.string(), action: z.string() })),
  total: z.object({ count: z.number() }),
});

test('what concerns accounts and no programme is told to administrators alone (G3)', async () => {
  await write('/api/account', { name: 'Diana Renamed', locale: 'es' }, as(director));
  const page = trail.parse(await (await get('/api/audit?zone=America/Lima', as(administrator))).json());
  const renamed = page.rows.find(({ action }) => action === 'access.change-account');
  assert.match(renamed?.sentence ?? '', /^Diana \w+ changed the own account\.$/);
  const csv = await (await get('/api/audit.csv', as(administrator))).text();
  assert.match(csv, /changed the own account/);
  await assertProblem(await get('/api/audit', as(director)), 403, 'http.not-permitted');
  await assertProblem(await get('/api/audit.csv', as(director)), 403, 'http.not-permitted');
});

test('its days are those of the zone that is asked for, and a zone that is none is refused (L6)', async () => {
  // 02:00 of the 20th in UTC is the evening of the 19th in Lima.
  server.moveTo('2026-03-20T02:00:00Z');
  await write('/api/account', { name: 'Diana Evening', locale: 'es' }, as(director));
  const on = async (zone: string) => {
    const asked = `/api/audit?from=2026-03-19&until=2026-03-19&zone=${zone}`;
    return trail.parse(await (await get(asked, as(administrator))).json()).total.count;
  };
  assert.deepEqual([await on('America/Lima'), await on('UTC')], [1, 0]);
  server.moveTo();
  await assertProblem(await get('/api/audit?zone=Mars/Olympus', as(administrator)), 422, 'http.invalid');
});

test('a coordinator reads what was refused in her cluster, and not what was refused in another', async () => {
  const [mine = '', theirs = ''] = here().clusters;
  const held = { programme: here(), part: mine };
  const coordinator = await anAccount(stage(), 'Cora Coordinator');
  await hold(stage(), coordinator, { role: 'coordinator', ...held });
  const assistant = await anAccount(stage(), 'Asta Assistant');
  await hold(stage(), assistant, { role: 'cluster_assistant', ...held });
  const stranger = await anAccount(stage(), 'Stella Stranger');
  await hold(stage(), stranger, { role: 'cluster_assistant', programme: here(), part: theirs });
  const base = `/api/programmes/${here().slug}`;
  for (const account of [assistant, stranger]) {
    await assertProblem(await get(`${base}/audit`, as(account)), 403, 'http.not-permitted');
  }
  const { rows } = trail.parse(await (await get(`${base}/audit?outcome=refused`, as(coordinator))).json());
  assert.deepEqual(
    rows.map(({ sentence }) => /Asta|Stella/.exec(sentence)?.[0]),
    ['Asta'],
  );
});

const places = z.object({
  programmes: z.array(
    z.object({ slug: z.string(), selfGiven: z.array(z.looseObject({ name: z.string() })) }),
  ),
});
const toldTo = async (account: string) => {
  const { programmes } = places.parse(await (await get('/api/session', as(account))).json());
  return programmes.find(({ slug }) => slug === here().slug)?.selfGiven ?? [];
};

test('a role that an administrator gives himself is told to every director, for thirty days, until it ends', async () => {
  const base = `/api/programmes/${here().slug}`;
  const auditor = await anAccount(stage(), 'Otto Auditor');
  await hold(stage(), auditor, { role: 'auditor', programme: here() });
  const other = await anAccount(stage(), 'Dario Director');
  await hold(stage(), other, { role: 'director', programme: here() });
  assert.deepEqual(await toldTo(director), []);
  const scope = { kind: 'programme', id: null };
  const grant = { account: administrator, role: 'auditor', scope, from: null, until: null };
  const given = await write(`${base}/grants`, grant, as(administrator));
  const { grant: made } = z.object({ grant: z.object({ id: z.string() }) }).parse(await given.json());
  // What was given by somebody else is no news.
  await write(`${base}/grants`, { ...grant, account: auditor, role: 'evaluator' }, as(administrator));
  for (const account of [director, other]) {
    const [told, ...more] = await toldTo(account);
    assert.deepEqual([told?.name, told?.role, more.length], ['Ada Admin', 'auditor', 0]);
  }
  assert.deepEqual(await toldTo(auditor), []);
  assert.deepEqual(await toldTo(administrator), []);
  server.moveTo('2026-04-13T11:00:00Z');
  assert.equal((await toldTo(director)).length, 1);
  server.moveTo('2026-04-15T12:00:00Z');
  assert.deepEqual(await toldTo(director), []);
  server.moveTo();
  await write(`${base}/grants/${made.id}/end`, { on: null }, as(director));
  assert.deepEqual(await toldTo(director), []);
});
