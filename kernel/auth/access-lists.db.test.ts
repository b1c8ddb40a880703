import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, stage } = server;

let director = '';

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  for (let time = 0; time < 30; time += 1) await anEntry();
}

let number = 0;
async function anEntry(): Promise<void> {
  number += 1;
  const body = {
    email: `guest-${number}@example.org`,
    role: 'auditor',
    scope: { kind: 'programme', id: null },
  };
  const path = `/api/programmes/${here().slug}/invitations`;
  const answer = await write(path, { ...body, from: null, until: null }, as(director));
  assert.equal(answer.status, 200);
}

const page = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), at: z.string() })),
  next: z.string().nullable(),
  total: z.object({ count: z.number(), more: z.boolean() }),
});
const ask = (query: string) => get(`/api/programmes/${here().slug}/audit?${query}`, as(director));
const pageOf = async (query: string) => {
  const answer = await ask(query);
  assert.equal(answer.status, 200, query);
  return page.parse(await answer.json());
};

test('a limit beyond reason, below one or no number at all is refused (J14)', async () => {
  for (const limit of [
    '1e9',
    '201',
    '0',
    '-1',
    '1.5',
    'all',
    'NaN',
    'Infinity',
    '',
    '1;drop',
    '9007199254740993',
  ]) {
    const refused = await assertProblem(await ask(`limit=${encodeURIComponent(limit)}`), 422, 'http.invalid');
    assert.deepEqual([...new Set(refused.errors?.map(({ path }) => path))], ['query.limit'], limit);
  }
  assert.equal((await pageOf('limit=200')).rows.length > 0, true);
});

test('a cursor that is none of ours is refused, also one that looks like it (J14)', async () => {
  const written = (text: string) => Buffer.from(text).toString('base64url');
  const id = '019cf15e-1200-7b74-8b95-5eb8ff475ccd';
  const moment = '2026-03-15 12:00:00+00';
  const made = (value: string | null, at = id, order = '-at') => written(JSON.stringify([order, value, at]));
  for (const cursor of [
    'abc',
    '%00',
    '../../etc/passwd',
    written('1; select pg_sleep(9)'),
    written('null'),
    made(`2026-03-15 12:00:00+00' or true --`),
    made('not-a-day'),
    made('2026-13-45 99:99:99+00'),
    made('2026-02-30 12:00:00+00'),
    made('0000-00-00 00:00:00+00'),
    made('0000-01-01 00:00:00+00'),
    made('infinity'),
    made(null),
    made(moment, `${id}' or true --`),
    made(moment, id, 'at'),
    made(moment, id, '-recorded_by'),
    written(JSON.stringify(['-at', moment])),
    written(JSON.stringify(['-at', moment, id, 'more'])),
    written(JSON.stringify({ order: '-at', value: moment, id })),
    'a'.repeat(2_001),
  ]) {
    const refused = await assertProblem(
      await ask(`cursor=${encodeURIComponent(cursor)}`),
      422,
      'http.invalid',
    );
    assert.deepEqual(
      refused.errors?.map(({ path }) => path),
      ['query.cursor'],
      cursor,
    );
  }
  assert.equal((await pageOf(`cursor=${made(moment)}`)).total.more, false);
});

test('going through the pages misses nothing and shows nothing twice while rows are added (J14)', async () => {
  const before = new Set((await pageOf('limit=200')).rows.map(({ id }) => id));
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { rows: entries, next } = await pageOf(`limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...entries.map(({ id }) => id));
    cursor = next;
    // Whoever reads is not alone.
    await anEntry();
  }
  assert.equal(new Set(seen).size, seen.length);
  const old = seen.filter((id) => before.has(id));
  // What was added in between has the same instant, so some of it may lie on pages that follow.
  assert.deepEqual(new Set(old), before);
});

test('a parameter that is not named is refused, so nothing is sorted or filtered by what is hidden (C10, J14)', async () => {
  for (const query of [
    'offset=-1',
    'offset=0',
    'sort=address',
    'sort=',
    'sort=--at',
    'sort=AT',
    'sort=at;drop table audit.entries',
    'order=recorded_by_account desc',
    'q=%25',
    'filter[address]=127.0.0.1',
    'address=127.0.0.1',
    'limit=1&limit=2',
    'columns=*',
  ]) {
    await assertProblem(await ask(query), 422, 'http.invalid');
  }
});

const attacks = [
  `' or '1'='1`,
  `'; drop table audit.entries; --`,
  `1); select pg_sleep(10); --`,
  '%',
  '_',
  '\\',
  '$1',
  '{"$gt":""}',
  "x'||(select current_user)||'",
  '\u{202e}',
  '"',
];

test('what is written into a filter is a value and never a part of the question (C10)', async () => {
  for (const attack of attacks) {
    const value = encodeURIComponent(attack);
    for (const query of [`action=${value}`, `about=${value}`, `about=account:${value}`]) {
      const { rows: entries, total } = await pageOf(query);
      assert.deepEqual([entries.length, total.count], [0, 0], query);
    }
    for (const query of [`who=${value}`, `from=${value}`, `until=${value}`, `outcome=${value}`]) {
      await assertProblem(await ask(query), 422, 'http.invalid');
    }
  }
  await assertProblem(await ask('about=a%00b'), 422, 'http.invalid');
  await assertProblem(await ask('action=%00'), 422, 'http.invalid');
  assert.ok((await pageOf('limit=1')).total.count >= 30);
});

test('what is written into a search or a name of the path is a value as well (C10)', async () => {
  for (const attack of attacks) {
    const value = encodeURIComponent(attack);
    const found = await get(`/api/programmes/${here().slug}/search?q=${value}`, as(director));
    assert.equal(found.status, 200, attack);
    for (const path of [`/api/programmes/${value}`, `/api/programmes/${here().slug}/agreement/${value}`]) {
      const answer = await get(path, as(director));
      assert.ok([404, 422].includes(answer.status), `${path}: ${answer.status}`);
    }
    for (const path of [`/api/invitations/${value}`, `/api/resets/${value}`, `/api/set-up/${value}`]) {
      assert.equal((await get(path)).status, 404, path);
    }
    const ended = await server.end(`/api/account/sessions/${value}`, as(director));
    assert.equal(ended.status, 404);
  }
});

test('what is written into a body is kept letter by letter (C10)', async () => {
  for (const attack of attacks) {
    const answer = await write('/api/account', { name: `Diana ${attack}`, locale: 'en' }, as(director));
    assert.equal(answer.status, 200);
    assert.equal(z.looseObject({ name: z.string() }).parse(await answer.json()).name, `Diana ${attack}`);
  }
});

test('days that nobody reckons with are refused with their place (J14)', async () => {
  for (const day of [
    '0001-01-01',
    '9999-12-31',
    '2026-02-30',
    '-271821-04-20',
    '+275760-09-13',
    '2026-1-1',
  ]) {
    const asked = await ask(`from=${encodeURIComponent(day)}&until=${encodeURIComponent(day)}`);
    const { errors = [] } = await assertProblem(asked, 422, 'http.invalid');
    assert.deepEqual(
      errors.map(({ path }) => path),
      ['query.from', 'query.until'],
    );
    const scope = { kind: 'programme', id: null };
    const body = { email: 'a@example.org', role: 'auditor', scope, from: null, until: day };
    const given = await write(`/api/programmes/${here().slug}/invitations`, body, as(director));
    await assertProblem(given, 422, 'http.invalid');
  }
});

test('every other path that takes a moment refuses one that there is not (J14)', async () => {
  for (const known of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '-000001-01-01T00:00:00Z', 'now']) {
    for (const path of ['calendar', 'calendar.ics', 'agreement', 'budget', 'findings', 'logframe']) {
      const query = `known=${encodeURIComponent(known)}`;
      const answer = await get(`/api/programmes/${here().slug}/${path}?${query}`, as(director));
      assert.ok(answer.status < 500, `${path}?${query}: ${answer.status}`);
    }
  }
});
