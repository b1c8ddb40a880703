import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { clearSockets, socketFolder } from './sockets.ts';

test('a folder whose path is too long for a socket has none', { skip: process.platform === 'win32' }, () => {
  assert.equal(socketFolder('/srv/minka/data/postgres'), '/srv/minka/data/postgres');
  assert.equal(socketFolder(`/srv/${'datos-'.repeat(20)}/postgres`), '');
  // Counted in bytes: these are forty letters and eighty bytes.
  assert.equal(socketFolder(`/srv/${'ñ'.repeat(40)}/postgres`), '');
});

test('what a killed server left of its sockets goes, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minka-sockets-'));
  const left = ['.s.PGSQL.40001', '.s.PGSQL.40001.lock', 'PG_VERSION', '.s.PGSQL.note'];
  for (const name of left) writeFileSync(join(folder, name), '');
  await clearSockets(folder);
  assert.deepEqual(readdirSync(folder).toSorted(), ['.s.PGSQL.note', 'PG_VERSION']);
  rmSync(folder, { recursive: true });
});
