/**
 * `node bench/kernel.ts [seconds] [requests]`: audited writes per second through HTTP at 1, 8 and 32 clients, beside a
 * bare insert of the same row in the same database at as many clients, the 99th percentile of reads meanwhile, and the
 * server's memory as it answers the requests, of which every tenth is a write. Server, database and clients share the
 * machine.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from '#app/build-program.ts';
import { ensureWebClient } from '#app/build-web.ts';
import { machine, percentile, print } from './parts/figures.ts';
import { post, send } from './parts/requests.ts';
import { ownerPool, startMinka } from './parts/server.ts';

const seconds = Number(process.argv[2] ?? 5);
const requests = Number(process.argv[3] ?? 100_000);
const wanted = 1000;
const password = 'a long walk to the river';
const opening = /(http:\/\/[\w.:-]+)[\s\S]*?(\/set-up\/[\w-]+)\s/;

await ensureWebClient();
await buildProgram();
const data = mkdtempSync(join(tmpdir(), 'minka-bench-'));
const server = await startMinka(data, opening);
try {
  const [, address = '', setUp = ''] = opening.exec(server.printed) ?? [];
  const cookies = await signIn32(address, setUp);
  print(`${seconds} s each, on ${machine()}`);
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
    print(`| ${answered} | ${memoryOf(server.child.pid ?? 0)} MB |`);
  }
  process.exitCode = best < wanted ? 1 : 0;
} catch (error) {
  print(String(error));
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
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
  const pool = await ownerPool(data, Math.min(clients, 12));
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

function memoryOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0);
}
