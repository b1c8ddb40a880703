import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { assertProblem, assertSecured, sampleServer } from '#test/sample-server.ts';

const { get, write, post, send } = sampleServer();

test('an answer holds what its contract names, and nothing else', async () => {
  const response = await get('/api/samples?at=2026-06-30');
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { at: '2026-06-30', locale: 'en' });
  assert.equal(response.headers.get('cache-control'), 'private, no-cache');
  assertSecured(response.headers);
});

test('the language comes from the address, else from the browser', async () => {
  const spoken = async (path: string, header: string) => {
    const answer = await get(path, { 'accept-language': header });
    return z.object({ locale: z.string() }).parse(await answer.json()).locale;
  };
  assert.equal(await spoken('/api/samples?lang=es', 'en'), 'es');
  assert.equal(await spoken('/api/samples', 'fr, en;q=0.2, es-PE;q=0.7'), 'es');
  const problem = await get('/api/nothing', { 'accept-language': 'es' });
  assert.match((await assertProblem(problem, 404, 'http.not-found')).detail, /^No hay nada/);
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
    wrong.errors?.map(({ path }) => path),
    ['query.at'],
  );
  const unknown = await assertProblem(await get('/api/samples?att=2026-06-30'), 422, 'http.invalid');
  assert.deepEqual(
    unknown.errors?.map(({ path }) => path),
    ['query.att'],
  );
});

test('a date of a year with which nobody reckons is refused in a sentence', async () => {
  for (const at of ['1899-12-31', '2200-01-01', '0001-01-01']) {
    const refused = await assertProblem(await get(`/api/samples?at=${at}`), 422, 'http.invalid');
    assert.deepEqual(refused.errors, [
      { path: 'query.at', message: 'The year must lie between 1900 and 2199.' },
    ]);
  }
  assert.equal((await get('/api/samples?at=1900-01-01')).status, 200);
  assert.equal((await get('/api/samples?at=2199-12-31')).status, 200);
});

test('a failure of ours is 500, says nothing of its cause and names the request', async () => {
  const body = await assertProblem(await get('/api/samples/broken'), 500, 'http.unexpected');
  assert.doesNotMatch(JSON.stringify(body), /hunter2|stack/);
});

test('a refusal of a rule names its paragraph', async () => {
  const { paragraph } = z
    .object({ paragraph: z.string() })
    .parse(await (await get('/api/samples/ruled')).json());
  assert.equal(paragraph, '4.4');
});

test('a programme that is not there is not found', async () => {
  await assertProblem(
    await get('/api/programmes/none/sample', { cookie: 'as=ada' }),
    404,
    'http.programme-unknown',
  );
});

test('a name that cannot be a name is not found, and a text that cannot be one is refused', async () => {
  for (const name of ['%00', 'none%00', 'No-Such', 'a--b']) {
    const answer = await get(`/api/programmes/${name}/sample`, { cookie: 'as=ada' });
    assert.equal(answer.status, 404, name);
  }
  await assertProblem(
    await get('/api/programmes/NONE/sample', { cookie: 'as=ada' }),
    404,
    'http.programme-unknown',
  );
  const wrong = await assertProblem(await get('/api/samples?word=a%00b'), 422, 'http.invalid');
  assert.deepEqual(wrong.errors, [{ path: 'query.word', message: 'It holds a character that no text has.' }]);
});

test('only reading is allowed', async () => {
  const answer = await post('/api/samples', '{}', 'application/json');
  assert.equal(answer.headers.get('allow'), 'GET, HEAD');
  await assertProblem(answer, 405, 'http.method-not-allowed');
});

test('a body nested ten thousand deep is refused like any other that does not fit (J12)', async () => {
  const body = `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  await assertProblem(await write('/api/notes', body), 422, 'http.invalid');
});

test('addresses and headers that are too long or broken are refused', async () => {
  await assertProblem(await get(`/api/samples?at=${'1'.repeat(9_000)}`), 414, 'http.address-too-long');
  await assertProblem(await get(`/api/programmes/${'p'.repeat(300)}/sample`), 404, 'http.not-found');
  await assertProblem(await get('/api/programmes/%E0%A4%A/sample'), 400, 'http.malformed');
  await assertProblem(
    await send(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
    431,
    'http.headers-too-large',
  );
  await assertProblem(await send('NONSENSE\r\n\r\n'), 400, 'http.malformed');
});

test('a request under the name of a stranger is not answered', async () => {
  await assertProblem(
    await send('GET /api/samples HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    421,
    'http.host-unknown',
  );
});
