/**
 * `node bench/board.ts [seconds] [facts]`: Today and the results board through HTTP at 1 and 8 clients, with the facts of
 * a demonstration alone and with 100,000 more. A page is all that the browser asks for it, at once, until the last answer.
 * Its peer is the same page with few facts, in the same run; exit code 1 when a page with many takes over three times as
 * long or 99 of 100 readers who are alone wait over half a second.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildProgram } from '#app/build-program.ts';
import { ensureWebClient } from '#app/build-web.ts';
import { machine, percentile, print } from './parts/figures.ts';
import { addFacts } from './parts/many-facts.ts';
import { get, post } from './parts/requests.ts';
import { ownerPool, startMinka } from './parts/server.ts';

const seconds = Number(process.argv[2] ?? 10);
const facts = Number(process.argv[3] ?? 100_000);
const limitMs = 500;
const mostTimes = 3;

const pages = {
  Today: ['', '/calendar', '/tasks', '/changes', '/indicators'],
  Results: ['', '/indicators'],
} as const;
type Page = keyof typeof pages;

const demonstration = z.object({
  programme: z.object({ slug: z.string() }),
  sign_ins: z.array(z.object({ email: z.string(), password: z.string() })),
});

await ensureWebClient();
await buildProgram();
const data = mkdtempSync(join(tmpdir(), 'minka-bench-'));
const minka = join(import.meta.dirname, '../bin/minka');
const filled = demonstration.parse(
  JSON.parse(execFileSync(minka, ['demo', '--data', data, '--json'], { encoding: 'utf8' })),
);
const opening = /http:\/\/[\w.:-]+/;
const server = await startMinka(data, opening);
try {
  const [address = ''] = opening.exec(server.printed) ?? [];
  const cookies: string[] = [];
  for (const { email, password } of filled.sign_ins) {
    cookies.push((await post(address, '/api/session', { email, password }, '')).cookie);
  }
  const readers = Array.from({ length: 8 }, (_, index) => cookies[index % cookies.length] ?? '');
  print(`${seconds} s each, on ${machine()}`);
  print('');
  print('| page | clients | facts | p50 | p99 | pages/s | p50 against few facts |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  const few = await measured(address, readers, 'few', new Map());
  const pool = await ownerPool(data, 1);
  await addFacts(pool, facts);
  await pool.end();
  const many = await measured(address, readers, `${facts} more`, few);
  await slowest(address, readers[0] ?? '');
  const alone = [...many].filter(([key]) => key.endsWith(' 1'));
  const isSlow = alone.some(([, { p99 }]) => p99 > limitMs);
  const hasGrown = [...many].some(([key, { p50 }]) => p50 > mostTimes * (few.get(key)?.p50 ?? 0));
  print('');
  print(`Limits: p99 of a reader alone ${limitMs} ms, ${mostTimes} times as long as with few facts.`);
  process.exitCode = isSlow || hasGrown ? 1 : 0;
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

type Figures = Readonly<{ p50: number; p99: number }>;

/** Each page at 1 and at 8 clients, who load it again as soon as it is there. */
async function measured(
  address: string,
  readers: readonly string[],
  said: string,
  peers: ReadonlyMap<string, Figures>,
): Promise<ReadonlyMap<string, Figures>> {
  const found = new Map<string, Figures>();
  for (const page of ['Today', 'Results'] as const) {
    for (const clients of [1, 8]) {
      const took = await loads(address, page, readers.slice(0, clients));
      const figures = { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
      const peer = peers.get(`${page} ${clients}`);
      const ratio = peer === undefined ? '' : `${(figures.p50 / peer.p50).toFixed(1)} ×`;
      const [p50, p99] = [figures.p50.toFixed(0), figures.p99.toFixed(0)];
      const rate = (took.length / seconds).toFixed(1);
      print(`| ${page} | ${clients} | ${said} | ${p50} ms | ${p99} ms | ${rate} | ${ratio} |`);
      found.set(`${page} ${clients}`, figures);
    }
  }
  return found;
}

async function loads(address: string, page: Page, readers: readonly string[]): Promise<readonly number[]> {
  const took: number[] = [];
  await Promise.all(readers.map((cookie) => load(address, page, cookie)));
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    readers.map(async (cookie) => {
      while (performance.now() < end) {
        const began = performance.now();
        await load(address, page, cookie);
        took.push(performance.now() - began);
      }
    }),
  );
  return took;
}

async function load(address: string, page: Page, cookie: string): Promise<void> {
  await Promise.all(pages[page].map((path) => get(address, pathOf(path), cookie)));
}

function pathOf(path: string): string {
  return `/api/programmes/${filled.programme.slug}${path}?lang=en`;
}

/** What each request takes by itself: where the time of a page goes. */
async function slowest(address: string, cookie: string): Promise<void> {
  print('');
  print('| request, alone | p50 | p99 |');
  print('| --- | ---: | ---: |');
  for (const path of pages.Today) {
    const took: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      const began = performance.now();
      await get(address, pathOf(path), cookie);
      took.push(performance.now() - began);
    }
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)].map((ms) => ms.toFixed(0));
    print(`| ${path === '' ? '(programme)' : path} | ${p50} ms | ${p99} ms |`);
  }
}
