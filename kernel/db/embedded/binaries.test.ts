import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { binariesOf, findBinaries } from './binaries.ts';

/** A package as npm unpacks it: programs, a list of links that its install script makes, no links yet. */
function unpacked(): string {
  const home = mkdtempSync(join(tmpdir(), 'minka-package-'));
  process.once('exit', () => rmSync(home, { recursive: true }));
  mkdirSync(join(home, 'dist'));
  mkdirSync(join(home, 'native', 'bin'), { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ version: '18.4.0', type: 'module' }));
  const programs = ['initdb', 'postgres'].map((name) => {
    writeFileSync(join(home, 'native', 'bin', name), '', { mode: 0o755 });
    return `export const ${name} = ${JSON.stringify(join(home, 'native', 'bin', name))};`;
  });
  writeFileSync(join(home, 'dist', 'index.js'), programs.join('\n'));
  const links = [{ source: 'native/bin/postgres', target: 'native/libpq.so.5' }];
  writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  return home;
}

const isBroken = (path: RegExp) => (error: { code: string; details: { path: string } }) => {
  assert.equal(error.code, 'postgres.binaries-broken');
  assert.match(error.details.path, path);
  return true;
};

test('the database programs that npm brought are found', async () => {
  const { version, postgres } = await findBinaries();
  assert.match(version, /^\d+\.\d+/);
  assert.match(postgres, /postgres(\.exe)?$/);
});

test('a package whose install script did not run is told by the link that is missing', async () => {
  const home = unpacked();
  await assert.rejects(binariesOf(home), isBroken(/libpq\.so\.5$/));
  symlinkSync('bin/postgres', join(home, 'native', 'libpq.so.5'));
  assert.equal((await binariesOf(home)).folder, join(home, 'native'));
});

test('a program that may not be executed is told', async () => {
  const home = unpacked();
  chmodSync(join(home, 'native', 'bin', 'postgres'), 0o644);
  await assert.rejects(binariesOf(home), isBroken(/postgres$/));
});
