import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { assertProblem, sampleServer } from '#test/sample-server.ts';
import { problemBody } from './problem-body.ts';

const { write, ask, account, get } = sampleServer();

const note = z.object({ id: z.string(), link: z.string().nullable() });
const noteOf = async (response: Response) => note.parse(await response.json());

const nameNow = () =>
  ask(async (db) => {
    const found = await db
      .selectFrom('access.accounts')
      .select('name')
      .where('id', '=', account())
      .executeTakeFirst();
    return found?.name;
  });

type Entry = { action: string; outcome: string; problem: string | null; times: number };

/** The rows of the trail that a piece of work added. */
async function entriesDuring(work: () => Promise<unknown>): Promise<Entry[]> {
  const all = () =>
    ask(async (db) => {
      const { rows } = await sql<Entry & { id: string }>`
        select id, action, outcome, problem, coalesce(times, 1) as times
        from audit.entries e left join audit.repeats r on r.entry_id = e.id`.execute(db);
      return rows;
    });
  const before = new Set((await all()).map(({ id }) => id));
  await work();
  return (await all()).flatMap(({ id, ...entry }) => (before.has(id) ? [] : [entry]));
}

test('a write is done once, answered, and told in one row of the trail (G3)', async () => {
  const rows = await entriesDuring(async () => {
    const answer = await write('/api/notes', { text: 'first note' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal((await noteOf(answer)).link, 'secret-link');
  });
  assert.deepEqual(rows, [{ action: 'sample.note', outcome: 'done', problem: null, times: 1 }]);
  assert.equal(await nameNow(), 'first note');
});

test('the same key and body get the stored answer, without what is shown once (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const first = await noteOf(await write('/api/notes', { text: 'once', waitMs: 0 }, key));
  const rows = await entriesDuring(async () => {
    const again = await write('/api/notes', { waitMs: 0, text: 'once' }, key);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.deepEqual(await noteOf(again), { id: first.id, link: null });
  });
  assert.deepEqual(rows, []);
});

test('the same key with another body is refused, and one key does not bind another person’s (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  await write('/api/notes', { text: 'one' }, key);
  await assertProblem(await write('/api/notes', { text: 'two' }, key), 422, 'http.idempotency-key-reused');
  assert.equal(await nameNow(), 'one');
});

test('of twins in flight one is done and the other is told to wait (H9)', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const body = { text: 'twin', waitMs: 600 };
  const answers = await Promise.all([write('/api/notes', body, key), write('/api/notes', body, key)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  const late = answers.find(({ status }) => status === 409);
  assert.equal(late?.headers.get('retry-after'), '1');
  assert.equal((await write('/api/notes', body, key)).headers.get('idempotency-replayed'), 'true');
});

test('a write without a key is refused', async () => {
  await assertProblem(
    await write('/api/notes', { text: 'a' }, { 'idempotency-key': undefined }),
    400,
    'http.idempotency-key-missing',
  );
});

test('a refusal leaves nothing behind but its row, and the key can be used again', async () => {
  await write('/api/notes', { text: 'before' });
  const key = { 'idempotency-key': randomUUID() };
  const rows = await entriesDuring(async () => {
    const refused = await write('/api/notes', { text: 'never', fail: true }, key);
    assert.equal(refused.status, 409);
    const { code, paragraph } = problemBody.parse(await refused.json());
    assert.deepEqual([code, paragraph], ['sample.ruled-out', '4.4']);
  });
  assert.deepEqual(rows, [
    { action: 'sample.note', outcome: 'refused', problem: 'sample.ruled-out', times: 1 },
  ]);
  assert.equal(await nameNow(), 'before');
  assert.equal((await write('/api/notes', { text: 'after' }, key)).status, 200);
});

test('what is wrong in a body is told by its path, unknown properties too', async () => {
  const { errors = [] } = await assertProblem(
    await write('/api/notes', { text: 7, more: true }),
    422,
    'http.invalid',
  );
  assert.deepEqual(errors.map(({ path }) => path).toSorted(), ['body.more', 'body.text']);
  const nul = await assertProblem(await write('/api/notes', { text: 'a\0b' }), 422, 'http.invalid');
  assert.deepEqual(
    nul.errors?.map(({ path }) => path),
    ['body.text'],
  );
});

test('a body that cannot be read is refused as such', async () => {
  await assertProblem(await write('/api/notes', '{"text":'), 400, 'http.malformed');
  await assertProblem(await write('/api/notes', ''), 400, 'http.malformed');
  await assertProblem(await write('/api/notes', '[1]'), 422, 'http.invalid');
  await assertProblem(await write('/api/notes', { text: 'x'.repeat(2_000_000) }), 413, 'http.body-too-large');
});

test('a body under another name than JSON’s own is refused (B20)', async () => {
  for (const type of [
    'text/plain',
    'application/json garbage',
    'application/json\tx',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json; charset=latin1',
  ]) {
    const answer = await write('/api/notes', { text: 'a' }, { 'content-type': type });
    await assertProblem(answer, 415, 'http.type-unsupported');
  }
  const spaced = await write(
    '/api/notes',
    { text: 'named' },
    { 'content-type': 'Application/JSON; charset=UTF-8' },
  );
  assert.equal(spaced.status, 200);
});

test('a write from a page of somebody else’s is refused, and so is one that tells no origin (D1)', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', undefined]) {
    const answer = await write('/api/notes', { text: 'evil' }, { origin });
    await assertProblem(answer, 403, 'http.foreign-origin');
  }
  const crossed = await write('/api/notes', { text: 'evil' }, { 'sec-fetch-site': 'cross-site' });
  await assertProblem(crossed, 403, 'http.foreign-origin');
  assert.notEqual(await nameNow(), 'evil');
});

test('nobody signed in is 401, a role that is not enough 403, a programme out of sight 404', async () => {
  await assertProblem(
    await write('/api/notes', { text: 'a' }, { cookie: undefined }),
    401,
    'http.not-signed-in',
  );
  await assertProblem(await get('/api/programmes/none/sample'), 401, 'http.not-signed-in');
  await assertProblem(await write('/api/programmes/none/notes', {}), 404, 'http.programme-unknown');
});

test('a flood of refusals from one source stays one row with a count (A2)', async () => {
  const rows = await entriesDuring(async () => {
    for (let time = 0; time < 5; time += 1) await write('/api/notes', { text: 'b' }, { cookie: undefined });
  });
  assert.ok(rows.length <= 1);
  const counted = await ask(async (db) => {
    const found = await sql<{ times: number }>`select max(times) as times from audit.repeats`.execute(db);
    return found.rows[0]?.times ?? 0;
  });
  assert.ok(counted >= 5);
});

test('the trail is only ever added to, whoever tries (G1)', async () => {
  for (const change of [
    'update audit.entries set actor = null',
    'delete from audit.entries',
    'truncate audit.entries cascade',
  ]) {
    await assert.rejects(ask((db) => sql.raw(change).execute(db)));
  }
});
