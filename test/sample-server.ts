import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pino from 'pino';
import { z } from 'zod';
import { policy } from '#app/capabilities.ts';
import { openPool } from '#kernel/db/connection.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import { databaseUnavailable } from '#kernel/db/problems.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { buildServer } from '#kernel/http/build-server.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import type { House } from '#kernel/http/house.ts';
import { type ProblemBody, problemBody } from '#kernel/http/problem-body.ts';
import { defineQuery } from '#kernel/query.ts';
import { kernelTexts } from '#kernel/texts.ts';
import { asAt } from '../capabilities/programme/contract/shapes.ts';
import { anAdministrator } from './cast.ts';
import { freshDatabase, testClock } from './database.ts';
import { ruled, sampleWrites } from './sample-writes.ts';

/** Paths that a test of the HTTP kernel can ask: one that answers, two that do not, one of a programme. */
const routes = [
  defineQuery({
    endpoint: endpoint({
      method: 'GET',
      path: '/api/samples',
      query: z.object({ at: asAt.shape.at, word: z.string().optional() }),
      response: z.object({ at: z.string(), locale: z.string() }),
      summary: 'A sample',
    }),
    door: 'public',
    // `secret` is not in the contract and must not leave.
    run: (context, input) => ({ at: input.query.at ?? 'now', locale: context.locale, secret: 'kept' }),
  }),
  defineQuery({
    endpoint: endpoint({ method: 'GET', path: '/api/samples/broken', response: z.null(), summary: 'Breaks' }),
    door: 'public',
    run: () => {
      throw new Error('password=hunter2');
    },
  }),
  defineQuery({
    endpoint: endpoint({ method: 'GET', path: '/api/samples/ruled', response: z.null(), summary: 'Refuses' }),
    door: 'public',
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
    door: 'signed-in',
    run: (context) => ({ slug: context.programme.slug }),
  }),
];

/** A server of sample paths on loopback, from the first to the last test of the file that asks for it. */
export function sampleServer({ patience }: Pick<House, 'patience'> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'minka-web-'));
  let address = '';
  let databaseIsUp = true;
  let close: () => Promise<void>;
  let kysely: Kysely<Database>;
  let account = '';

  before(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}');
    const pool = openPool((await freshDatabase()).app, () => undefined);
    kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    account = await anAdministrator({ db: kysely, clock: testClock });
    const app = await buildServer({
      routes: [...routes, ...sampleWrites],
      database: {
        kysely,
        async ping() {
          if (!databaseIsUp) throw databaseUnavailable({}, { retryAfterSeconds: 2 });
        },
      },
      clock: testClock,
      policy,
      // Whoever sends any cookie is the one person of this server, who looks after the instance.
      sessionOf: async ({ cookie }) => (cookie === undefined ? null : { userId: account, sessionId: 'one' }),
      trustedProxies: [],
      texts: kernelTexts,
      log: pino({ level: 'silent' }),
      webFolder: folder,
      baseUrl: 'http://127.0.0.1:1/',
      version: '0.0.0',
      ...(patience === undefined ? {} : { patience }),
    });
    address = await app.listen({ host: '127.0.0.1', port: 0 });
    close = async () => {
      await app.close();
      await pool.end();
    };
  });
  after(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(address + path, { headers: { 'accept-language': 'en', ...headers } }),
    post: (path: string, body: string, type: string) =>
      fetch(address + path, { method: 'POST', body, headers: { 'content-type': type } }),
    /** Writes as the one person of this server, from its own page, with a key. */
    write: (path: string, body: unknown, headers: WriteHeaders = {}) => writeTo(address, path, body, headers),
    /** What stands in the database, as the kernel sees it. */
    ask: <T>(question: (db: Transaction<Database>) => Promise<T>) => readSnapshot(kysely, question),
    account: () => account,
    send: (bytes: string) => sendRaw(address, bytes),
    address: () => address,
    loseDatabase() {
      databaseIsUp = false;
    },
  };
}

type WriteHeaders = Readonly<Record<string, string | undefined>>;

function writeTo(address: string, path: string, body: unknown, headers: WriteHeaders): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: given({
      'content-type': 'application/json',
      'accept-language': 'en',
      'idempotency-key': randomUUID(),
      cookie: 'as=ada',
      origin: address,
      ...headers,
    }),
  });
}

function given(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The headers that no answer may lack. */
export function assertSecured(headers: Headers): void {
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

/** That an answer is a problem of this status and code, said in words, under the headers of every answer. */
export async function assertProblem(response: Response, status: number, code: string): Promise<ProblemBody> {
  assert.equal(response.status, status);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assertSecured(response.headers);
  const body = z.strictObject(problemBody.shape).parse(await response.json());
  assert.equal(body.code, code);
  assert.ok(body.type.endsWith(code));
  assert.equal(body.status, status);
  assert.ok(body.title !== '' && !body.detail.includes(code));
  assert.match(body.requestId, /^[0-9a-f-]{36}$/);
  return body;
}

// Sends bytes as they are and reads the answer: what fetch would refuse to send.
function sendRaw(address: string, bytes: string): Promise<Response> {
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
      const headers = new Headers();
      for (const text of lines)
        headers.set(text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1).trim());
      resolve(new Response(body, { status: Number(line.split(' ')[1]), headers }));
    });
  });
}
