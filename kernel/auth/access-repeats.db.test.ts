import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, stage, ask } = server;

let administrator = '';
let director = '';

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
}

const base = () => `/api/programmes/${here().slug}`;
const invitation = () => ({
  email: `guest-${randomUUID()}@example.org`,
  role: 'auditor',
  scope: { kind: 'programme', id: null },
  from: null,
  until: null,
});

const entries = () => ask((db) => db.selectFrom('audit.entries').select('id').execute());

test('the same key does each person’s own act, and a second time nothing (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = invitation();
  const shape = z.looseObject({ invitation: z.looseObject({ id: z.string() }), link: z.string().nullable() });
  const first = await write(`${base()}/invitations`, body, as(director), key);
  const one = shape.parse(await first.json());
  const before = await entries();
  const again = await write(`${base()}/invitations`, body, as(director), key);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.deepEqual(shape.parse(await again.json()), { ...one, link: null });
  assert.equal((await entries()).length, before.length);
  await assertProblem(
    await write(`${base()}/invitations`, { ...body, role: 'editor' }, as(director), key),
    422,
    'http.idempotency-key-reused',
  );
  const other = await write(`${base()}/invitations`, body, as(administrator), key);
  assert.equal(other.status, 200);
  assert.equal(other.headers.get('idempotency-replayed'), null);
  assert.notEqual(shape.parse(await other.json()).invitation.id, one.invitation.id);
});

test('who lost a right is not given the answer of before (H9)', async () => {
  const account = await anAccount(stage(), 'Rita Right');
  const grant = await hold(stage(), account, { role: 'director', programme: here() });
  const key = { 'idempotency-key': randomUUID() };
  const body = invitation();
  assert.equal((await write(`${base()}/invitations`, body, as(account), key)).status, 200);
  assert.equal((await write(`${base()}/grants/${grant}/end`, { on: null }, as(administrator))).status, 200);
  await assertProblem(
    await write(`${base()}/invitations`, body, as(account), key),
    404,
    'http.programme-unknown',
  );
});

test('ten of the same at once do it once; each is given the answer or told to come again (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = invitation();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => write(`${base()}/invitations`, body, as(director), key)),
  );
  const statuses = answers.map(({ status }) => status);
  assert.ok(statuses.includes(200));
  assert.deepEqual(
    statuses.filter((status) => status !== 200 && status !== 409),
    [],
  );
  assert.equal(
    answers.filter(({ headers, status }) => status === 200 && headers.get('idempotency-replayed') === null)
      .length,
    1,
  );
  const made = await ask((db) =>
    db.selectFrom('access.invitations').select('id').where('email', '=', body.email).execute(),
  );
  assert.equal(made.length, 1);
});

test('an answer is kept for days, and a key of long ago is not taken for a new intention (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = invitation();
  assert.equal((await write(`${base()}/invitations`, body, as(director), key)).status, 200);
  try {
    server.moveTo(server.clock.now().add({ hours: 71 }));
    const again = await write(`${base()}/invitations`, body, as(director), key);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
  } finally {
    server.moveTo();
  }
});

test('forty who are refused at the same moment are forty rows, each with its person (G3)', async () => {
  const providers = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const account = await anAccount(stage(), `Provider ${index}`);
      await hold(stage(), account, { role: 'provider', programme: here() });
      return account;
    }),
  );
  const answers = await Promise.all(providers.map((account) => get(`${base()}/accounts`, as(account))));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [403]);
  const told = await ask((db) =>
    db
      .selectFrom('audit.entries')
      .select('account_id')
      .where('action', '=', 'access.read')
      .where('problem', '=', 'http.not-permitted')
      .execute(),
  );
  assert.deepEqual(told.map(({ account_id }) => account_id).toSorted(), providers.toSorted());
});

test('forty refusals of nobody in particular at the same moment are one row that counts them all (G3)', async () => {
  const before = await entries();
  const answers = await Promise.all(Array.from({ length: 40 }, () => get('/api/invitations/none')));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404]);
  assert.equal((await entries()).length, before.length + 1);
  const counted = await ask((db) =>
    db.selectFrom('audit.repeats').select('times').where('source', 'like', '%auth.link-unknown%').execute(),
  );
  assert.deepEqual(counted, [{ times: 40 }]);
});

test('what is kept of a request with a password is no quick digest of it, and still knows it again (G6, H9)', async () => {
  const account = await anAccount(stage(), 'Petra Password');
  const { email } = await ask((db) =>
    db.selectFrom('access.accounts').select('email').where('id', '=', account).executeTakeFirstOrThrow(),
  );
  const [current, next] = ['three quiet words', 'four other quiet words'];
  await server.signIn().createUser({ id: account, email, name: 'Petra Password', password: current });
  const key = randomUUID();
  const change = (body: object) =>
    write('/api/account/password', body, as(account), { 'idempotency-key': key });
  assert.equal((await change({ current, next })).status, 200);
  const again = await change({ next, current });
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  await assertProblem(await change({ current, next: current }), 422, 'http.idempotency-key-reused');
  const kept = await ask((db) =>
    db.selectFrom('access.answers').select('request_sha256').where('key', '=', key).executeTakeFirstOrThrow(),
  );
  const text = `/api/account/password\n${JSON.stringify({ current, next })}`;
  assert.notEqual(kept.request_sha256, createHash('sha256').update(text).digest('hex'));
});
