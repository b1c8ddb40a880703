/**
 * `node bench/start.ts [runs]`: from the command to the first answered request, on an empty data folder and on one
 * that was used before, and the memory of all processes when nobody asks for anything. Its peer is the limit that
 * the README promises; exit code 1 when one is passed. Memory is read from /proc and left out elsewhere.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildProgram } from '#app/build-program.ts';
import { ensureWebClient } from '#app/build-web.ts';
import { postmasterPid } from '#test/minka-process.ts';
import { machine, print } from './parts/figures.ts';

type Measured = Readonly<{ what: string; value: number; limit: number; unit: string }>;

const runs = Number(process.argv[2] ?? 3);
await ensureWebClient();
await buildProgram();
const all: Measured[] = [];
for (let run = 0; run < runs; run += 1) all.push(...(await measure()));
const worst = [...Map.groupBy(all, ({ what }) => what).values()].map((same) =>
  same.reduce((a, b) => (b.value > a.value ? b : a)),
);
print(`Worst of ${runs}, on ${machine()}`);
print('');
print('| what | measured | limit | share of the limit |');
print('| --- | ---: | ---: | ---: |');
for (const { what, value, limit, unit } of worst) {
  print(
    `| ${what} | ${value.toFixed(1)} ${unit} | ${limit} ${unit} | ${((100 * value) / limit).toFixed(0)} % |`,
  );
}
process.exitCode = worst.some(({ value, limit }) => value > limit) ? 1 : 0;

async function measure(): Promise<readonly Measured[]> {
  const data = mkdtempSync(join(tmpdir(), 'minka-bench-'));
  try {
    const first = await startOnce(data, false);
    const second = await startOnce(data, true);
    const memory: Measured[] =
      second.megabytes === undefined
        ? []
        : [{ what: 'memory of all processes, idle', value: second.megabytes, limit: 600, unit: 'MB' }];
    return [
      { what: 'first start to the first answer', value: first.seconds, limit: 20, unit: 's' },
      { what: 'later start to the first answer', value: second.seconds, limit: 3, unit: 's' },
      ...memory,
    ];
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startOnce(
  data: string,
  weigh: boolean,
): Promise<{ seconds: number; megabytes: number | undefined }> {
  const began = performance.now();
  const child = spawn(join(import.meta.dirname, '../bin/minka'), ['start'], {
    env: { PATH: '/usr/bin:/bin', MINKA_DATA: data, MINKA_PORT: '0', MINKA_PROGRAMME: 'shipped', LANG: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  // Read on to its end: whoever stops reading ends a Minka that has more to say.
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    if (said.includes('\n')) break;
  }
  child.stdout.resume();
  const address = /http:\S+/.exec(said)?.[0] ?? '';
  const answer = await fetch(`${address}/api/session`);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  const seconds = (performance.now() - began) / 1000;
  if (weigh) await wait(5_000);
  const megabytes = weigh ? memoryOf([child.pid ?? 0, ...familyOf(postmasterPid(data) ?? 0)]) : undefined;
  child.kill('SIGTERM');
  await ended;
  return { seconds, megabytes };
}

function familyOf(pid: number): readonly number[] {
  if (process.platform !== 'linux') return [];
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return readFileSync(`/proc/${candidate}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
  return [pid, ...children];
}

// Proportional set size: memory that processes share counts once.
function memoryOf(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
