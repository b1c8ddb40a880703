import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { routeTable } from '#test/route-table.ts';
import { assertProblem, assertSecured } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const behindProxy = accessServer({
  empty: true,
  trustedProxies: ['127.0.0.1'],
  baseUrl: 'https://minka.example/',
});
const { get, write, end, here, stage, ask, signIn } = server;

const password = 'three quiet words';
let director = '';
let email = '';

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  const row = await ask((db) =>
    db.selectFrom('access.accounts').select('email').where('id', '=', director).executeTakeFirstOrThrow(),
  );
  email = row.email;
  await signIn().createUser({ id: director, email, name: 'Diana Director', password });
}

/** Every path that is read, with a thing that is there in the place of each name. */
const readPaths = () =>
  Object.entries(routeTable).flatMap(([route, { query = '' }]) => {
    const [method = '', path = ''] = route.split(' ');
    if (method !== 'GET') return [];
    const named = path
      .replace(':programme', here().slug)
      .replace(':paragraph', '1.1')
      .replace(':token', 'a-token-that-nobody-was-given');
    return [named + query];
  });

/** Rows of every table, by its name; the trail's own rows are told apart. */
const counts = () =>
  ask(async (db) => {
    const { rows } = await sql<{ name: string; rows: string }>`
      select format('%s.%s', schemaname, relname) as name,
        (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, relname),
          false, true, '')))[1]::text as rows
      from pg_stat_user_tables where schemaname not in ('minka', 'auth', 'jobs') order by 1`.execute(db);
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]));
  });

test('asking every path that is read changes nothing but what the trail tells of it (D2)', async () => {
  const before = await counts();
  for (const who of [undefined, as(director)]) {
    for (const path of readPaths()) await get(path, who);
  }
  const after = await counts();
  for (const name of ['audit.entries', 'audit.repeats']) {
    delete before[name];
    delete after[name];
  }
  assert.deepEqual(after, before);
  assert.ok(Object.keys(before).length > 10);
});

test('opening a link does not use it up, however often a scanner of mail does so (D2)', async () => {
  const body = { email: 'guest@example.org', role: 'auditor', scope: { kind: 'programme', id: null } };
  const made = await write(
    `/api/programmes/${here().slug}/invitations`,
    { ...body, from: null, until: null },
    as(director),
  );
  const { link } = z.looseObject({ link: z.string() }).parse(await made.json());
  const path = `/api${new URL(link).pathname}`;
  for (let time = 0; time < 5; time += 1) assert.equal((await get(path)).status, 200);
  const account = { name: 'Gina Guest', password, locale: 'es' };
  assert.equal((await write(`${path}/acceptance`, { account })).status, 200);
});

test('no page of somebody else’s is ever allowed to read or to send (D6)', async () => {
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:9']) {
    for (const answer of [
      await get('/api/session', as(director), { origin }),
      await write('/api/account', { name: 'Evil', locale: 'en' }, as(director), { origin }),
      await fetch(`${server.address()}/api/account`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', cookie: as(director) },
      }),
    ]) {
      const allowed = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
      assert.deepEqual(allowed, []);
    }
  }
});

test('an ending from a page of somebody else’s is refused like any other write (D1)', async () => {
  const browser = cookieOf(await write('/api/session', { email, password }));
  for (const origin of ['https://evil.example', 'null', undefined]) {
    await assertProblem(await end('/api/session', browser, { origin }), 403, 'http.foreign-origin');
  }
  assert.equal((await get('/api/account', browser)).status, 200);
});

test('every answer carries the headers that protect it, refusals and the unchanged too (D7)', async () => {
  for (const who of [undefined, as(director)]) {
    for (const path of readPaths()) {
      const answer = await get(path, who);
      assertSecured(answer.headers);
      const wanted = answer.status < 400 ? /^private, no-cache$/ : /^no-store$/;
      assert.match(answer.headers.get('cache-control') ?? '', wanted, path);
      const etag = answer.headers.get('etag');
      if (answer.status >= 400 || etag === null) continue;
      assert.match(answer.headers.get('vary') ?? '', /cookie/);
      const again = await get(path, who, { 'if-none-match': etag });
      // A page that tells of itself in the trail has changed by being asked for.
      if (again.status === 200) continue;
      assert.equal(again.status, 304, path);
      assertSecured(again.headers);
      assert.match(again.headers.get('cache-control') ?? '', /private/);
    }
  }
  const written = await write('/api/account', { name: 'Diana Director', locale: 'en' }, as(director));
  assertSecured(written.headers);
  assert.equal(written.headers.get('cache-control'), 'no-store');
});

test('what one person was answered is not another’s, under the same tag of the answer (D7)', async () => {
  const other = await anAccount(stage(), 'Olga Other');
  const { headers } = await get('/api/account', as(director));
  const answer = await get('/api/account', as(other), { 'if-none-match': headers.get('etag') ?? '' });
  assert.equal(answer.status, 200);
});

/** Sends headers that fetch keeps to itself. */
function raw(
  address: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string; headers: Headers }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/api/session`, { headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => {
        const named = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve({ status: answer.statusCode ?? 0, body, headers: new Headers(named) });
      });
    });
    asked.on('error', reject).end();
  });
}

test('another name for this server, and forwarding headers of a stranger, are not believed (D9)', async () => {
  const host = new URL(server.address()).host;
  assert.equal((await raw(server.address(), { host: 'evil.example' })).status, 421);
  const forwarded = {
    host,
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.9',
    forwarded: 'for=203.0.113.9;host=evil.example;proto=https',
  };
  const answer = await raw(server.address(), forwarded);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('strict-transport-security'), null);
  await write('/api/session', { email, password: 'wrong words here' }, undefined, {
    'x-forwarded-for': '203.0.113.9',
  });
  const refused = await ask((db) =>
    db
      .selectFrom('audit.entries')
      .select('address')
      .where('action', '=', 'access.sign-in')
      .where('outcome', '=', 'refused')
      .execute(),
  );
  assert.deepEqual(
    refused.map(({ address }) => address),
    ['127.0.0.1'],
  );
  const offered = await write(
    `/api/programmes/${here().slug}/invitations`,
    {
      email: 'a@example.org',
      role: 'auditor',
      scope: { kind: 'programme', id: null },
      from: null,
      until: null,
    },
    as(director),
    { 'x-forwarded-host': 'evil.example' },
  );
  assert.doesNotMatch(await offered.text(), /evil/);
});

test('a proxy that is trusted is believed, and what it says of the address is kept (D9)', async () => {
  const { stage: otherStage } = behindProxy;
  const administrator = await anAdministrator(otherStage());
  const forwarded = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'minka.example',
  };
  const answer = await behindProxy.write('/api/account', { name: 'Ada', locale: 'en' }, as(administrator), {
    ...forwarded,
    origin: 'https://minka.example',
  });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
  const rows = await behindProxy.ask((db) => db.selectFrom('audit.entries').select('address').execute());
  assert.deepEqual(rows, [{ address: '203.0.113.9' }]);
});
