import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { openFolderStore } from './open-folder-store.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

async function aStore() {
  const folder = mkdtempSync(join(tmpdir(), 'minka-store-'));
  made.push(folder);
  return { folder, store: await openFolderStore(folder) };
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

const any = { largestBytes: 1_000, judge: async () => undefined };
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every file below a folder, by its path in it. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

test('bytes lie under their hash, for their owner alone, and come back as they were', async () => {
  const { folder, store } = await aStore();
  const kept = await store.put(pieces('an ', 'act'), any);
  assert.deepEqual(kept, { sha256: sha256Of('an act'), sizeBytes: 6, judged: undefined });
  const path = join(kept.sha256.slice(0, 2), kept.sha256.slice(2));
  assert.deepEqual(filesIn(folder), [path]);
  assert.equal(statSync(join(folder, path)).mode & 0o077, 0);
  for (const inside of [dirname(path), 'incoming'])
    assert.equal(statSync(join(folder, inside)).mode & 0o077, 0);
  assert.equal((await buffer(await store.open(kept.sha256))).toString(), 'an act');
});

test('the same bytes twice are stored once, also at the same moment', async () => {
  const { folder, store } = await aStore();
  const both = await Promise.all([store.put(pieces('twin'), any), store.put(pieces('tw', 'in'), any)]);
  assert.equal(both[0].sha256, both[1].sha256);
  assert.equal(filesIn(folder).length, 1);
});

test('what is too large, broken off or not accepted leaves nothing', async () => {
  const { folder, store } = await aStore();
  await assert.rejects(store.put(pieces('12345', '67890', '1'), { ...any, largestBytes: 10 }), {
    code: 'files.too-large',
  });
  async function* broken() {
    yield Buffer.from('half');
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }
  await assert.rejects(store.put(broken(), any), { code: 'files.cut-off' });
  const judge = async () => {
    throw new Error('not one of ours');
  };
  await assert.rejects(store.put(pieces('x'), { ...any, judge }), /not one of ours/);
  assert.deepEqual(filesIn(folder), []);
});

test('the judge sees all the bytes, and its answer comes back', async () => {
  const { store } = await aStore();
  const judge = async (path: string) => readFileSync(path, 'utf8').toUpperCase();
  assert.equal((await store.put(pieces('a', 'b', 'c'), { ...any, judge })).judged, 'ABC');
});

test('bytes that changed on the disk, or are gone, are not handed out; given again they are put right (F6)', async () => {
  const { folder, store } = await aStore();
  const { sha256 } = await store.put(pieces('as it was'), any);
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2));
  writeFileSync(path, 'as it is now');
  await assert.rejects(store.open(sha256), { code: 'files.integrity', status: 500 });
  await assert.rejects(store.open(sha256Of('never')), { code: 'files.integrity' });
  await store.put(pieces('as it was'), any);
  assert.equal((await buffer(await store.open(sha256))).toString(), 'as it was');
});

test('what a killed process left is cleared away once nobody can be sending it any more', async () => {
  const { folder, store } = await aStore();
  const { sha256 } = await store.put(pieces('kept'), any);
  for (const name of ['old', 'new']) writeFileSync(join(folder, 'incoming', name), 'half');
  utimesSync(join(folder, 'incoming', 'old'), 0, 0);
  await openFolderStore(folder);
  assert.deepEqual(
    filesIn(folder).toSorted(),
    [join('incoming', 'new'), join(sha256.slice(0, 2), sha256.slice(2))].toSorted(),
  );
});
