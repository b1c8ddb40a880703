import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { assertProblem, assertSecured, sampleServer } from '#test/sample-server.ts';

const { get, send, loseDatabase } = sampleServer();

const described = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object({ get: z.object({ parameters: z.array(z.object({ name: z.string() })) }).optional() }),
  ),
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
  const upwards = await send(
    'GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  assert.doesNotMatch(await upwards.text(), /root:/);
});

test('a path that leads out of the folder is nothing, and a part that a file lacks is refused', async () => {
  const raw = (path: string) => send(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  await assertProblem(await raw('/assets/%2e%2e/%2e%2e/package.json'), 404, 'http.not-found');
  await assertProblem(await raw('/assets/'), 404, 'http.not-found');
  await assertProblem(await raw('/icon.svg%00'), 404, 'http.not-found');
  const file = '/assets/main-abc123.js';
  await assertProblem(await get(file, { range: 'bytes=900-1000' }), 416, 'http.range-unsatisfiable');
  await assertProblem(await get(file, { 'if-match': '"other"' }), 412, 'http.precondition-failed');
});

test('the description of the API names every path, and its page carries its nonce', async () => {
  const description = described.parse(await (await get('/api/openapi.json')).json());
  assert.match(description.openapi, /^3\.1/);
  assert.deepEqual(Object.keys(description.paths).sort(), [
    '/api/notes',
    '/api/programmes/{programme}/notes',
    '/api/programmes/{programme}/sample',
    '/api/samples',
    '/api/samples/broken',
    '/api/samples/ruled',
  ]);
  const names = description.paths['/api/samples']?.get?.parameters.map(({ name }) => name);
  assert.deepEqual(names?.sort(), ['at', 'lang', 'word']);
  const page = await get('/api/docs');
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<script nonce="[\w-]{20,}">/);
});

test('a lost database is told by /ready with a time to come back, while /health stays well', async () => {
  assert.equal((await get('/ready')).status, 200);
  loseDatabase();
  const response = await get('/ready');
  assert.equal(response.headers.get('retry-after'), '2');
  await assertProblem(response, 503, 'database.unavailable');
  assert.equal((await get('/health')).status, 200);
});
