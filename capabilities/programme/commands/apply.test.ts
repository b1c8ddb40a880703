import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSource } from './apply.ts';

const folder = mkdtempSync(join(tmpdir(), 'minka-source-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('a text and a markdown file are cut into their numbered paragraphs', async () => {
  for (const name of ['signed.txt', 'signed.MD']) {
    const source = await readSource(
      file(name, '# I. Terms\n\n1.1 The first.\n\n1.2 The second.\n\n1.3 The third.\n'),
    );
    assert.deepEqual(
      source.paragraphs.map(({ number, text }) => [number, text]),
      [
        ['1.1', 'The first.'],
        ['1.2', 'The second.'],
        ['1.3', 'The third.'],
      ],
    );
  }
});

test('a file of another kind, a broken one and one that is not there are refused by name', async () => {
  const refused = { code: 'programme.source-unreadable' };
  await assert.rejects(readSource(file('signed.docx', 'PK')), refused);
  await assert.rejects(readSource(file('signed.pdf', 'not a pdf')), refused);
  await assert.rejects(
    readSource(file('latin.txt', new Uint8Array([0x31, 0x2e, 0x31, 0x20, 0xf1]))),
    refused,
  );
  await assert.rejects(readSource(join(folder, 'missing.txt')), refused);
});

// The signed agreement lies beside the repository on the machines of those who have it.
const memorandum = join(import.meta.dirname, '../../../../shared/memorandum.txt');
const skip = existsSync(memorandum) ? false : 'the signed agreement is not on this machine';

test('the memorandum gives every paragraph that its files state', { skip }, async () => {
  const { paragraphs } = await readSource(memorandum);
  const numbers = paragraphs.map(({ number }) => number);
  assert.equal(numbers.length, 39);
  assert.deepEqual([numbers[0], numbers.at(-1)], ['1.1', '7.1']);
  assert.equal(new Set(numbers).size, numbers.length);
});
