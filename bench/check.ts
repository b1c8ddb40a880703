/**
 * `node bench/check.ts [runs]`: the whole process of `minka check` on the shipped programme, from the command to its
 * end. Median of the runs beside the limit that the README promises; exit code 1 when it is passed.
 */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { buildProgram } from '#app/build-program.ts';
import { shippedFolder } from '#programme';
import { machine, print } from './parts/figures.ts';

const limitMs = 1000;
const runs = Number(process.argv[2] ?? 5);
const root = join(import.meta.dirname, '..');

const folder = await shippedFolder();
if (folder === null) throw new Error('No programme is marked as shipped.');
const programme: string = folder;

await buildProgram();
const times = Array.from({ length: runs }, runOnce).toSorted((a, b) => a - b);
const median = times[Math.floor(times.length / 2)] ?? 0;

print(`Median of ${runs}, on ${machine()}`);
print('');
print('| what | measured | limit | share of the limit |');
print('| --- | ---: | ---: | ---: |');
print(
  `| minka check programmes/${basename(programme)} | ${median.toFixed(0)} ms | ${limitMs} ms | ${((100 * median) / limitMs).toFixed(0)} % |`,
);
print('');
print(`Fastest ${(times[0] ?? 0).toFixed(0)} ms, slowest ${(times.at(-1) ?? 0).toFixed(0)} ms`);
process.exitCode = median > limitMs ? 1 : 0;

function runOnce(): number {
  const began = performance.now();
  const { status, stdout } = spawnSync(join(root, 'bin/minka'), ['check', programme, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const took = performance.now() - began;
  // The shipped agreement has open errors; anything else was not the check that is measured.
  if (status !== 1 || !stdout.includes('"findings"')) throw new Error(`minka check ended with ${status}`);
  return took;
}
