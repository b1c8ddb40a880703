import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reachableBinaries } from './reachable-binaries.ts';

const stranger = { uid: 65_500, gid: 65_500 };

test('programs that the user of the database may not reach are copied into the data folder, once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'minka-home-'));
  process.once('exit', () => rmSync(home, { recursive: true }));
  const folder = join(home, 'native');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const name of ['initdb', 'postgres']) writeFileSync(join(folder, 'bin', name), name, { mode: 0o755 });
  const installed = {
    folder,
    version: '18.4.0',
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
  };
  const data = join(home, 'data');
  mkdirSync(data);
  // The home that mkdtemp makes is closed to others.
  const copied = await reachableBinaries(installed, data, stranger);
  assert.equal(copied.postgres, join(data, 'programs', 'postgresql-18.4.0', 'bin', 'postgres'));
  assert.equal(readFileSync(copied.postgres, 'utf8'), 'postgres');
  assert.equal(statSync(copied.postgres).mode & 0o111, 0o111);
  writeFileSync(copied.postgres, 'kept');
  assert.equal(readFileSync((await reachableBinaries(installed, data, stranger)).postgres, 'utf8'), 'kept');
  chmodSync(home, 0o755);
  assert.equal(await reachableBinaries(installed, data, stranger), installed);
  assert.equal(await reachableBinaries(installed, data, undefined), installed);
});
