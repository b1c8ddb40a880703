import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Kysely, PostgresDialect } from 'kysely';
import pino from 'pino';
import { z } from 'zod';
import { openPool } from '#kernel/db/connection.ts';
import { databaseUnavailable } from '#kernel/db/problems.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { problemKind } from '#kernel/problem.ts';
import { defineQuery } from '#kernel/query.ts';
import { kernelTexts } from '#kernel/texts.ts';
import { freshDatabase, testClock } from '#test/database.ts';
import { buildServer } from './build-server.ts';
import { endpoint } from './endpoint.ts';
import type { House } from './house.ts';

const ruled = problemKind({ code: 'sample.ruled-out', status: 409, paragraph: '4.4' });
const query = z.object({ at: z.iso.date().optional() });
const routes = [
  defineQuery({
    endpoint: endpoint({
      method: 'GET',
      path: '/api/samples',
      query,
      response: z.object({ at: z.string(), locale: z.string() }),
      summary: 'A sample',
    }),
    // `secret` is not in the contract and must not leave.
    run: (context, input) => ({ at: input.query.at ?? 'now', locale: context.locale, secret: 'kept' }),
  }),
  defineQuery({
    endpoint: endpoint({ method: 'GET', path: '/api/samples/broken', response: z.null(), summary: 'Breaks' }),
    run: () => {
      throw new Error('password=hunter2');
    },
  }),
  defineQuery({
    endpoint: endpoint({ method: 'GET', path: '/api/samples/ruled', response: z.null(), summary: 'Refuses' }),
    run: () => {
      throw ruled({});
    },
  }),
  defineQuery({
    endpoint: endpoint({
      method: 'GET',
      path: '/api/programmes/:programme/sample',
      params: z.object({ programme: z.string() }),
      response: z.object({ slug: z.string() }),
      summary: 'A sample of a programme',
    }),
    run: (context) => ({ slug: context.programme.slug }),
  }),
];

let app: FastifyInstance;
let address = '';
let up = true;
const folder = mkdtempSync(join(tmpdir(), 'minka-web-'));

before(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}');
  const connection = await freshDatabase();
  const pool = openPool(connection.app, () => undefined);
  const house: House = {
    routes,
    database: {
      kysely: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
      async ping() {
        if (!up) throw databaseUnavailable({}, { retryAfterSeconds: 2 });
      },
    },
    clock: testClock,
    texts: kernelTexts,
    log: pino({ level: 'silent' }),
    webFolder: folder,
    baseUrl: 'http://127.0.0.1:1/',
    version: '0.0.0',
  };
  app = await buildServer(house);
  app.addHook('onClose', () => pool.end());
  app.post('/api/taken', { schema: { hide: true } }, async () => ({}));
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});

after(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers: { 'accept-language': 'en', ...headers } });

function assertSecured(headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self' 'nonce-[\w-]{20,}'/);
  assert.doesNotMatch(policy, /unsafe/);
  for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    assert.ok(policy.includes(rule), rule);
  }
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('referrer-policy'), 'same-origin');
  assert.equal(headers.get('server'), null);
  assert.equal(headers.get('x-powered-by'), null);
}

async function assertProblem(response: Response, status: number, code: string) {
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assertSecured(response.headers);
  // Whatever a problem answer holds beside these is what the single test looks at.
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(body.code, code);
  assert.ok(String(body.type).endsWith(code));
  assert.equal(body.status, status);
  assert.ok(String(body.title) !== '' && String(body.detail) !== code);
  assert.match(String(body.requestId), /^[0-9a-f-]{36}$/);
  return body;
}

test('an answer holds what its contract names, and nothing else', async () => {
  const response = await get('/api/samples?at=2026-06-30');
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { at: '2026-06-30', locale: 'en' });
  assert.equal(response.headers.get('cache-control'), 'no-cache');
  assertSecured(response.headers);
});

test('the language comes from the address, else from the browser', async () => {
  const spoken = async (path: string, header: string) =>
    ((await (await get(path, { 'accept-language': header })).json()) as { locale: string }).locale;
  assert.equal(await spoken('/api/samples?lang=es', 'en'), 'es');
  assert.equal(await spoken('/api/samples', 'fr, en;q=0.2, es-PE;q=0.7'), 'es');
  const problem = await get('/api/nothing', { 'accept-language': 'es' });
  assert.match(String((await assertProblem(problem, 404, 'http.not-found')).detail), /^No hay nada/);
});

test('an unchanged answer is 304 with every header and no body', async () => {
  const etag = (await get('/api/samples')).headers.get('etag') ?? '';
  const again = await get('/api/samples', { 'if-none-match': `W/${etag}, "other"` });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  assertSecured(again.headers);
  assert.equal((await get('/api/samples?at=2026-06-30', { 'if-none-match': etag })).status, 200);
});

test('what is asked wrongly is refused with its place', async () => {
  const wrong = await assertProblem(await get('/api/samples?at=yesterday'), 422, 'http.invalid');
  assert.deepEqual(
    (wrong.errors as { path: string }[]).map(({ path }) => path),
    ['query.at'],
  );
  const unknown = await assertProblem(await get('/api/samples?att=2026-06-30'), 422, 'http.invalid');
  assert.deepEqual(
    (unknown.errors as { path: string }[]).map(({ path }) => path),
    ['query.att'],
  );
});

test('a failure of ours is 500, says nothing of its cause and names the request', async () => {
  const body = await assertProblem(await get('/api/samples/broken'), 500, 'http.unexpected');
  assert.doesNotMatch(JSON.stringify(body), /hunter2|stack/);
});

test('a refusal of a rule names its paragraph', async () => {
  const body = await (await get('/api/samples/ruled')).json();
  assert.equal((body as { paragraph: string }).paragraph, '4.4');
});

test('a programme that is not there is not found', async () => {
  await assertProblem(await get('/api/programmes/none/sample'), 404, 'http.programme-unknown');
});

test('only reading is allowed', async () => {
  const post = await fetch(`${address}/api/samples`, { method: 'POST' });
  assert.equal(post.headers.get('allow'), 'GET, HEAD');
  await assertProblem(post, 405, 'http.method-not-allowed');
});

test('bodies that are too large, malformed or of a strange type are refused each with its own status', async () => {
  const post = (body: string, type: string) =>
    fetch(`${address}/api/taken`, { method: 'POST', body, headers: { 'content-type': type } });
  await assertProblem(await post('x'.repeat(2 ** 20 + 1), 'application/json'), 413, 'http.body-too-large');
  await assertProblem(await post('{"a":', 'application/json'), 400, 'http.malformed');
  await assertProblem(await post('<a/>', 'application/xml'), 415, 'http.type-unsupported');
  assert.equal((await post('['.repeat(10_000) + ']'.repeat(10_000), 'application/json')).status, 200);
});

test('addresses and headers that are too long or broken are refused', async () => {
  await assertProblem(await get(`/api/samples?at=${'1'.repeat(9_000)}`), 414, 'http.address-too-long');
  await assertProblem(await get(`/api/programmes/${'p'.repeat(300)}/sample`), 404, 'http.not-found');
  await assertProblem(await get('/api/programmes/%E0%A4%A/sample'), 400, 'http.malformed');
  await assertProblem(
    await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
    431,
    'http.headers-too-large',
  );
  await assertProblem(await raw('NONSENSE\r\n\r\n'), 400, 'http.malformed');
});

test('a request under the name of a stranger is not answered', async () => {
  await assertProblem(
    await raw('GET /api/samples HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    421,
    'http.host-unknown',
  );
});

test('every page gets its own nonce, in the page and in the policy', async () => {
  const nonces = await Promise.all(
    ['/', '/some/agreement/3.1'].map(async (path) => {
      const response = await get(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      assert.ok(response.headers.get('content-security-policy')?.includes(`'nonce-${nonce}'`));
      return nonce;
    }),
  );
  assert.notEqual(nonces[0], nonces[1]);
});

test('hashed files are kept for ever, and one that is not there is not the page', async () => {
  const file = await get('/assets/main-abc123.js');
  assert.match(file.headers.get('cache-control') ?? '', /immutable/);
  assertSecured(file.headers);
  const etag = file.headers.get('etag') ?? '';
  assertSecured((await get('/assets/main-abc123.js', { 'if-none-match': etag })).headers);
  await assertProblem(await get('/assets/gone.js'), 404, 'http.not-found');
  const upwards = await raw(
    'GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  assert.doesNotMatch(await upwards.text(), /root:/);
});

test('the description of the API names every path, and its page carries its nonce', async () => {
  const description = (await (await get('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  assert.match(description.openapi, /^3\.1/);
  assert.deepEqual(Object.keys(description.paths).sort(), [
    '/api/programmes/{programme}/sample',
    '/api/samples',
    '/api/samples/broken',
    '/api/samples/ruled',
  ]);
  const names = description.paths['/api/samples']?.get.parameters.map(({ name }) => name);
  assert.deepEqual(names?.sort(), ['at', 'lang']);
  const page = await get('/api/docs');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<script nonce="[\w-]{20,}">/);
});

test('a lost database is told by /ready with a time to come back, while /health stays well', async () => {
  assert.equal((await get('/ready')).status, 200);
  up = false;
  const response = await get('/ready');
  assert.equal(response.headers.get('retry-after'), '2');
  await assertProblem(response, 503, 'database.unavailable');
  assert.equal((await get('/health')).status, 200);
});

/** Sends bytes as they are and reads the answer. */
function raw(bytes: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = lines.map((text) => text.split(/: (.*)/s).slice(0, 2) as [string, string]);
      resolve(new Response(body, { status: Number(line.split(' ')[1]), headers }));
    });
  });
}
