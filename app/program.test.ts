import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { installation } from '#kernel/installation.ts';

/** A folder with Minka's own entry script in it, whose sources and whose built program say which of them runs. */
function install(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minka-program-'));
  for (const source of ['kernel/a.ts', 'lib/a.ts', 'capabilities/a.ts', 'package-lock.json'])
    write(folder, source, '');
  write(folder, 'app/cli.ts', 'console.log("sources", ...process.argv.slice(2))');
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
  copyFileSync(join(installation, 'bin/minka'), join(folder, 'bin/minka'));
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Far ahead of whenever the test runs, in seconds since 1970. */
const years = { earlier: 0, later: 4_000_000_000, latest: 4_000_000_100 };

function setTime(folder: string, path: string, seconds: number): void {
  utimesSync(join(folder, path), seconds, seconds);
}

test('what was built of the sources runs until a source is younger, or one is gone', () => {
  const folder = install();
  const run = (...words: string[]) =>
    execFileSync(join(folder, 'bin/minka'), words, { encoding: 'utf8' }).trim();
  try {
    assert.equal(run('check', 'a b'), 'sources check a b');
    write(folder, 'dist/cli.js', 'console.log("built", ...process.argv.slice(2))');
    write(folder, 'dist/.began', '');
    setTime(folder, 'dist/.began', years.later);
    assert.equal(run('check', 'a b'), 'built check a b');
    setTime(folder, 'lib/a.ts', years.latest);
    assert.equal(run(), 'sources');
    setTime(folder, 'lib/a.ts', years.earlier);
    assert.equal(run(), 'built');
    rmSync(join(folder, 'kernel/a.ts'));
    setTime(folder, 'kernel', years.latest);
    assert.equal(run(), 'sources');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('without its Node the program says what to do', () => {
  const folder = install();
  try {
    rmSync(join(folder, 'node_modules/node/bin/node'));
    const { status, stderr } = spawnSync(join(folder, 'bin/minka'), [], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /npm rebuild node/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a reader who stops early, as head does, sees no error', () => {
  const { stderr } = spawnSync('sh', ['-c', 'bin/minka check programmes/four-valleys --json | true'], {
    cwd: installation,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
});
