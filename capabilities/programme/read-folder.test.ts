import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder } from './read-folder.ts';

/** A folder that is deleted after the test. */
function aFolder(t: { after: (undo: () => void) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'minka-folder-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the five files and what lies under texts and forms are read, and nothing else', async (t) => {
  const folder = aFolder(t);
  writeFileSync(join(folder, 'programme.yaml'), 'id: x');
  writeFileSync(join(folder, 'README.md'), 'not read');
  mkdirSync(join(folder, 'texts/es'), { recursive: true });
  writeFileSync(join(folder, 'texts/es/home.md'), 'Hola');
  writeFileSync(join(folder, 'texts/.hidden'), 'not read');
  mkdirSync(join(folder, 'forms'));
  writeFileSync(join(folder, 'forms/baseline.xlsx'), Buffer.from([0, 255]));
  const read = await readFolder(folder);
  assert.ok('files' in read);
  assert.deepEqual([...read.files.keys()].sort(), [
    'forms/baseline.xlsx',
    'programme.yaml',
    'texts/es/home.md',
  ]);
});

test('a folder that is not there, and a file in its place, are refused', async (t) => {
  const folder = aFolder(t);
  writeFileSync(join(folder, 'file'), '');
  for (const path of [join(folder, 'nothing'), join(folder, 'file')]) {
    const read = await readFolder(path);
    assert.ok('problems' in read);
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      ['not_a_folder'],
    );
  }
});

test('links are refused, wherever they lead', async (t) => {
  const folder = aFolder(t);
  writeFileSync(join(folder, 'elsewhere'), 'id: x');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'programme.yaml'));
  symlinkSync(folder, join(folder, 'texts'));
  const read = await readFolder(folder);
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ code, file }) => `${file} ${code}`),
    ['programme.yaml link', 'texts link'],
  );
});

test('a file that is too large is refused without being read', async (t) => {
  const folder = aFolder(t);
  writeFileSync(join(folder, 'clauses.yaml'), '');
  // A hole: the size is there, the bytes are not.
  truncateSync(join(folder, 'clauses.yaml'), 5_000_000_000);
  const read = await readFolder(folder);
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ code }) => code),
    ['too_large'],
  );
});

test('a folder in place of a file is refused', async (t) => {
  const folder = aFolder(t);
  mkdirSync(join(folder, 'budget.csv'));
  const read = await readFolder(folder);
  assert.ok('problems' in read);
  assert.deepEqual(
    read.problems.map(({ code }) => code),
    ['not_a_file'],
  );
});
