import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { connect } from '#kernel/db/connection.ts';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import { tracing } from '#test/tracing.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, end, here, stage, ask, signIn } = server;
const traced = tracing(server);

let administrator = '';
let director = '';
let email = '';

// Words that no other text of Minka holds, so that finding one anywhere means that it leaked.
const password = 'harvest-lantern-Quill-77';
const next = 'orchard-violin-Ember-88';
const wrong = 'pebble-thunder-Maple-99';
const secrets: string[] = [password, next, wrong];

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  const row = await ask((db) =>
    db.selectFrom('access.accounts').select('email').where('id', '=', director).executeTakeFirstOrThrow(),
  );
  email = row.email;
  await signIn().createUser({ id: director, email, name: 'Diana Director', password });
}

const base = () => `/api/programmes/${here().slug}`;
const invitation = () => ({
  email: `guest-${randomUUID()}@example.org`,
  role: 'auditor',
  scope: { kind: 'programme', id: null },
  from: null,
  until: null,
});

test('a change is told in one row: who, what, about what, and the number of the request (G3)', async () => {
  const { answer, rows } = await traced(() => write(`${base()}/invitations`, invitation(), as(director)));
  const [row] = rows;
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [row?.action, row?.outcome, row?.account_id, row?.about_kind, row?.request_id],
    ['access.invite', 'done', director, 'invitation', answer.headers.get('x-request-id')],
  );
});

test('what was before and what is after stands in the row (G3)', async () => {
  const account = await anAccount(stage(), 'Olga Old');
  const renamed = { name: 'Olga New', locale: 'es' };
  const { rows } = await traced(() => write('/api/account', renamed, as(account)));
  assert.equal(rows.length, 1);
  assert.deepEqual(rows[0]?.changes, [
    { field: 'name', before: 'Olga Old', after: 'Olga New' },
    { field: 'locale', before: 'en', after: 'es' },
  ]);
});

test('a refused attempt is one row, whatever it was refused for (G3)', async () => {
  const unknown = randomUUID();
  const attempts: readonly [string, () => Promise<Response>][] = [
    [
      'auth.role-not-yours-to-give',
      () =>
        write(
          `${base()}/invitations`,
          { ...invitation(), role: 'administrator', scope: { kind: 'instance', id: null } },
          as(director),
        ),
    ],
    ['http.not-permitted', () => write(`/api/accounts/${director}/deactivation`, {}, as(director))],
    ['http.subject-unknown', () => write(`${base()}/grants/${unknown}/end`, { on: null }, as(director))],
    ['http.programme-unknown', () => write('/api/programmes/none/invitations', invitation(), as(director))],
    ['http.invalid', () => write(`${base()}/invitations`, { email: 'none' }, as(director))],
    [
      'http.idempotency-key-missing',
      () => write(`${base()}/invitations`, invitation(), as(director), { 'idempotency-key': undefined }),
    ],
    ['auth.link-unknown', () => write('/api/invitations/none/acceptance', { account: null })],
  ];
  for (const [problem, attempt] of attempts) {
    const { answer, rows } = await traced(attempt);
    assert.ok(answer.status >= 400 && answer.status < 500);
    assert.equal(rows.length, 1, problem);
    assert.equal(rows[0]?.outcome, 'refused');
    // Also where the programme was not in sight the trail says who asked for it.
    assert.equal(rows[0]?.account_id, problem === 'auth.link-unknown' ? null : director, problem);
    assert.ok(
      [problem, 'auth.scope-wrong'].includes(rows[0]?.problem ?? ''),
      `${problem}: ${rows[0]?.problem}`,
    );
  }
});

test('signing in, being refused it and signing out are one row each (G3)', async () => {
  const entered = await traced(() => write('/api/session', { email, password }));
  assert.deepEqual(
    entered.rows.map(({ action, outcome, account_id }) => [action, outcome, account_id]),
    [['access.sign-in', 'done', director]],
  );
  const refused = await traced(() => write('/api/session', { email, password: wrong }));
  assert.deepEqual(
    refused.rows.map(({ action, problem }) => [action, problem]),
    [['access.sign-in', 'auth.credentials-wrong']],
  );
  const left = await traced(() => end('/api/session', cookieOf(entered.answer)));
  assert.deepEqual(
    left.rows.map(({ action, outcome, account_id }) => [action, outcome, account_id]),
    [['access.sign-out', 'done', director]],
  );
});

test('a file that was taken away is one row, and none where it was there already (G3)', async () => {
  for (const [path, name] of [
    ['/audit.csv', 'audit.csv'],
    ['/calendar.ics', 'minka.ics'],
  ] as const) {
    const { answer, rows } = await traced(() => get(base() + path, as(director)));
    assert.equal(answer.status, 200);
    assert.deepEqual(
      rows.map((row) => [row.action, row.outcome, row.about_id, row.account_id, row.request_id]),
      [['access.download', 'done', name, director, answer.headers.get('x-request-id')]],
    );
  }
  const { headers } = await get(`${base()}/calendar.ics`, as(director));
  const etag = headers.get('etag') ?? '';
  const again = await traced(() => get(`${base()}/calendar.ics`, as(director), { 'if-none-match': etag }));
  assert.deepEqual([again.answer.status, again.rows], [304, []]);
});

test('a read that was refused leaves its row as well (G3)', async () => {
  const account = await anAccount(stage(), 'Paula Provider');
  await hold(stage(), account, { role: 'provider', programme: here() });
  const { answer, rows } = await traced(() => get(`${base()}/accounts`, as(account)));
  await assertProblem(answer, 403, 'http.not-permitted');
  assert.deepEqual(
    rows.map(({ outcome, problem, account_id }) => [outcome, problem, account_id]),
    [['refused', 'http.not-permitted', account]],
  );
});

test('where the row of the trail cannot be written, what it tells of is not done either (G4)', async () => {
  const owner = await connect(server.owner());
  try {
    await owner.query('revoke insert on audit.entries from minka_app');
    const body = invitation();
    const answer = await write(`${base()}/invitations`, body, as(director));
    assert.ok(answer.status >= 500);
    const found = await ask((db) =>
      db.selectFrom('access.invitations').select('id').where('email', '=', body.email).execute(),
    );
    assert.deepEqual(found, []);
    const kept = await ask((db) =>
      db.selectFrom('access.answers').select('key').where('status', '>=', 500).execute(),
    );
    assert.deepEqual(kept, []);
  } finally {
    await owner.query('grant insert on audit.entries to minka_app');
    await owner.end();
  }
});

test('no password, token or link stands in the trail, in the answers kept or in the log (G6)', async () => {
  const made = await write(`${base()}/invitations`, invitation(), as(director));
  const reset = await write(`/api/accounts/${director}/reset`, {}, as(administrator));
  for (const answer of [made, reset]) {
    const { link } = z.looseObject({ link: z.string() }).parse(await answer.json());
    const [, token = ''] = /([\w-]{43})$/.exec(link) ?? [];
    assert.notEqual(token, '');
    secrets.push(token);
    await get(`/api${new URL(link).pathname}`);
    await write(`/api${new URL(link).pathname}`, { password: 'short' });
  }
  const entered = await write('/api/session', { email, password });
  const browser = cookieOf(entered);
  secrets.push(browser.split('=')[1] ?? '');
  await write('/api/account/password', { current: wrong, next }, browser);
  await write('/api/account/password', { current: password, next }, browser);
  const account = { name: 'Gina Guest', password: next, locale: 'es' };
  const path = `/api/invitations/${secrets.at(-3)}/acceptance`;
  await write(path, { account: { ...account, more: next } });
  assert.equal((await write(path, { account })).status, 200);
  const stored = await ask(async (db) => {
    const { rows } = await sql`
      select to_jsonb(e)::text as text from audit.entries e union all
      select to_jsonb(a)::text from access.answers a union all
      select to_jsonb(r)::text from audit.repeats r union all
      select to_jsonb(l)::text from access.links l union all
      select to_jsonb(i)::text from access.invitations i`.execute(db);
    return JSON.stringify(rows);
  });
  assert.ok(secrets.every((secret) => secret.length >= 10));
  for (const secret of secrets) {
    const decoded = decodeURIComponent(secret);
    for (const text of [stored, server.log()]) {
      assert.ok(!text.includes(secret) && !text.includes(decoded), 'a secret was kept');
    }
  }
});

test('the trail is only ever added to, also by the owner of the tables (G1)', async () => {
  const owner = await connect(server.owner());
  try {
    for (const change of [
      `update audit.entries set actor = 'nobody'`,
      'delete from audit.entries',
      'truncate audit.entries cascade',
    ]) {
      await assert.rejects(owner.query(change), /only ever added to/);
    }
  } finally {
    await owner.end();
  }
});

test('a stranger is told to sign in before anything that was sent is looked at', async () => {
  const paths = [`${base()}/audit?limit=nonsense`, '/api/audit?zone=Mars'];
  for (const path of paths) await assertProblem(await get(path), 401, 'http.not-signed-in');
  const body = { nonsense: true };
  await assertProblem(await write(`${base()}/invitations`, body), 401, 'http.not-signed-in');
  const keyless = await write('/api/account', body, undefined, { 'idempotency-key': undefined });
  await assertProblem(keyless, 401, 'http.not-signed-in');
});

test('a question that makes no sense is told in one row as well, with who asked it (G3)', async () => {
  const { answer, rows } = await traced(() => get(`${base()}/audit?limit=nonsense`, as(director)));
  await assertProblem(answer, 422, 'http.invalid');
  assert.deepEqual(
    rows.map(({ action, outcome, problem, account_id }) => [action, outcome, problem, account_id]),
    [['access.read', 'refused', 'http.invalid', director]],
  );
});
