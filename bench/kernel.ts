/**
 * `node bench/kernel.ts [seconds] [requests]`: audited writes per second through HTTP at 1, 8 and 32 clients, beside a
 * bare insert of the same row in the same database at as many clients, the 99th percentile of reads meanwhile, and the
 * server's memory as it answers the requests, of which every tenth is a write. Server, database and clients share the
 * machine.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildProgram } from '#app/build-program.ts';
import { ensureWebClient } from '#app/build-web.ts';
import { clusterConnection } from '#kernel/db/embedded/cluster.ts';
import { findPostmaster } from '#kernel/db/embedded/postmaster.ts';
import { readSecrets } from '#kernel/db/embedded/secrets.ts';

const seconds = Number(process.argv[2] ?? 5);
const requests = Number(process.argv[3] ?? 100_000);
const wanted = 1000;
const password = 'a long walk to the river';
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

await ensureWebClient();
await buildProgram();
const data = mkdtempSync(join(tmpdir(), 'minka-bench-'));
const server = spawn(join(import.meta.dirname, '../bin/minka'), ['start'], {
  env: { PATH: '/usr/bin:/bin', MINKA_DATA: data, MINKA_PORT: '0', LANG: 'en' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { address, setUp } = await openedAt(server.stdout);
  const cookies = await signIn32(address, setUp);
  print(
    `${seconds} s each, on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`,
  );
  print('');
  print('| clients | audited writes/s | p99 of a write | bare inserts/s | ratio | p99 of a read meanwhile |');
  print('| ---: | ---: | ---: | ---: | ---: | ---: |');
  let best = 0;
  for (const clients of [1, 8, 32]) {
    const bare = await bareInserts(clients);
    const { rate, p99, readP99 } = await auditedWrites(address, cookies.slice(0, clients));
    best = rate;
    print(
      `| ${clients} | ${rate.toFixed(0)} | ${p99.toFixed(1)} ms | ${bare.toFixed(0)} | ${((100 * rate) / bare).toFixed(0)} % | ${readP99.toFixed(1)} ms |`,
    );
  }
  print('');
  print(`Goal: ${wanted} audited writes/s at 32 clients: ${((100 * best) / wanted).toFixed(0)} %.`);
  print('');
  print('| requests answered | memory of the server |');
  print('| ---: | ---: |');
  for (let answered = 0; answered <= requests; answered += requests / 4) {
    if (answered > 0) await mixedRequests(address, cookies, requests / 4);
    print(`| ${answered} | ${memoryOf(server.pid ?? 0)} MB |`);
  }
  process.exitCode = best < wanted ? 1 : 0;
} catch (error) {
  print(String(error));
  process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

async function openedAt(output: AsyncIterable<Buffer>): Promise<{ address: string; setUp: string }> {
  let printed = '';
  for await (const chunk of output) {
    printed += chunk.toString();
    const [, address, setUp] = /(http:\/\/[\w.:-]+)[\s\S]*?(\/set-up\/[\w-]+)\s/.exec(printed) ?? [];
    if (address !== undefined && setUp !== undefined) return { address, setUp };
  }
  throw new Error(`Minka did not start: ${printed}`);
}

/** Thirty-two people, each with a session. The first sets Minka up and invites the others. */
async function signIn32(address: string, setUp: string): Promise<string[]> {
  const account = { name: 'Ada', password, locale: 'en' };
  const programme = { from: 'shipped' };
  const first = await post(
    address,
    `/api${setUp}`,
    { ...account, email: 'ada@example.org', director: true, programme },
    '',
  );
  const cookies = [first.cookie];
  const slug = JSON.parse(first.body).programmes[0].slug;
  for (let number = 1; number < 32; number += 1) {
    const invited = {
      email: `p${number}@example.org`,
      role: 'auditor',
      scope: { kind: 'programme', id: null },
      from: null,
      until: null,
    };
    const { body } = await post(address, `/api/programmes/${slug}/invitations`, invited, first.cookie);
    const path = new URL(JSON.parse(body).link).pathname;
    cookies.push((await post(address, `/api${path}/acceptance`, { account }, '')).cookie);
  }
  return cookies;
}

type Answer = Readonly<{ status: number; body: string; cookie: string }>;

function send(
  address: string,
  path: string,
  method: string,
  cookie: string,
  body?: unknown,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    origin: address,
    'accept-language': 'en',
    ...(cookie === '' ? {} : { cookie }),
    ...(text === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': randomUUID(),
        }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method, agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        const set = answer.headers['set-cookie']?.map((one) => one.split(';', 1)[0]).join('; ') ?? '';
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString(), cookie: set });
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

async function post(address: string, path: string, body: unknown, cookie: string): Promise<Answer> {
  const answer = await send(address, path, 'POST', cookie, body);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
  return answer;
}

/** Each client writes as fast as it is answered, while one more reads. */
async function auditedWrites(address: string, cookies: readonly string[]) {
  const took: number[] = [];
  const reads: number[] = [];
  const end = performance.now() + seconds * 1000;
  const writing = cookies.map(async (cookie) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const began = performance.now();
      await post(address, '/api/account', { name: `Ada ${turn}`, locale: 'en' }, cookie);
      took.push(performance.now() - began);
    }
  });
  const reading = (async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await send(address, '/api/session', 'GET', cookies[0] ?? '');
      reads.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  await Promise.all([...writing, reading]);
  return { rate: took.length / seconds, p99: percentile(took, 0.99), readP99: percentile(reads, 0.99) };
}

/** So many requests by all clients, nine reads to a write. */
async function mixedRequests(address: string, cookies: readonly string[], count: number): Promise<void> {
  let begun = 0;
  await Promise.all(
    cookies.map(async (cookie) => {
      while (begun < count) {
        begun += 1;
        if (begun % 10 === 0) {
          await post(address, '/api/account', { name: `Ada ${begun}`, locale: 'en' }, cookie);
        } else {
          await send(address, '/api/account', 'GET', cookie);
        }
      }
    }),
  );
}

/** The peer: a row of the same shape, inserted and committed by as many connections, with nothing around it. */
async function bareInserts(clients: number): Promise<number> {
  const secrets = await readSecrets(data);
  const postmaster = await findPostmaster(join(data, 'postgres'));
  if (secrets === undefined || postmaster === undefined) throw new Error('the database runs');
  const pool = new pg.Pool({
    ...clusterConnection(secrets, postmaster, 'owner'),
    max: Math.min(clients, 12),
  });
  // The server stops its database while this pool may still be open.
  pool.on('error', () => undefined);
  await pool.query(
    'create table if not exists bench_rows (id uuid primary key, at timestamptz, actor text, changes jsonb)',
  );
  const end = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await pool.query('insert into bench_rows values ($1, now(), $2, $3)', [
          randomUUID(),
          'Ada',
          '[{"field":"name"}]',
        ]);
        done += 1;
      }
    }),
  );
  await pool.query('drop table bench_rows');
  await pool.end();
  return done / seconds;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

function memoryOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
