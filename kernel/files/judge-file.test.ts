import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { crc32 } from 'node:zlib';
import { anImage, aPdf, aPhotograph } from '#test/make-files.ts';
import { judgeFile } from './judge-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'minka-judge-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'incoming');

function judge(name: string, bytes: string | Uint8Array) {
  writeFileSync(path, bytes);
  return judgeFile(path, name, { sizeBytes: Buffer.byteLength(bytes) });
}

test('a file is what its bytes are', async () => {
  assert.equal((await judge('act.PDF', aPdf())).mediaType, 'application/pdf');
  assert.equal((await judge('photo.jpeg', await aPhotograph())).mediaType, 'image/jpeg');
  for (const kind of ['png', 'webp', 'gif'] as const) {
    assert.equal((await judge(`a.${kind}`, await anImage(kind))).mediaType, `image/${kind}`);
  }
  assert.equal((await judge('list.csv', 'ñandú;1\r\n')).mediaType, 'text/csv');
  assert.equal((await judge('note.txt', '\ufeffBM begins another kind too')).mediaType, 'text/plain');
  assert.equal((await judge('note.md', '# Act\n')).mediaType, 'text/markdown');
});

test('a name without an ending gets that of its kind', async () => {
  assert.deepEqual(await judge('../Acta 3', aPdf()), { name: 'Acta 3.pdf', mediaType: 'application/pdf' });
  assert.equal((await judge('notes', 'plain words')).name, 'notes.txt');
});

test('a name that promises another kind than the bytes are is refused (D5)', async () => {
  const html = '<!doctype html><script>alert(1)</script>';
  for (const [name, bytes] of [
    ['photo.jpg', html],
    ['act.pdf', await aPhotograph()],
    ['photo.png', await aPhotograph()],
    ['act.exe', aPdf()],
    ['act.pdf', 'only words'],
  ] as const) {
    await assert.rejects(judge(name, bytes), { code: 'files.name-contradicts' }, name);
  }
});

test('what is not taken is refused by its bytes, whatever it is called (D4, D5)', async () => {
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  for (const [name, bytes] of [
    ['act.pdf', exe],
    ['setup.exe', exe],
    ['page.html', '<!doctype html><p>hello'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['drawing.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['data.txt', Buffer.from([0x61, 0x00, 0x62])],
    ['latin.txt', Buffer.from([0x31, 0xf1, 0x32])],
    ['unknown.bin', Buffer.from([1, 2, 3, 4])],
    ['script.js', 'alert(1)'],
  ] as const) {
    await assert.rejects(judge(name, bytes), { code: 'files.type-not-accepted' }, name);
  }
});

test('an empty file and a broken image are each refused as such', async () => {
  await assert.rejects(judge('act.pdf', ''), { code: 'files.empty' });
  const torn = (await aPhotograph()).subarray(0, 30);
  await assert.rejects(judge('photo.jpg', torn), { code: 'files.image-unreadable' });
});

test('an image of more pixels than can be opened is refused, however few its bytes', async () => {
  const head = await anImage('png');
  // The width and height of a PNG stand in its first chunk.
  head.writeUInt32BE(100_000, 16);
  head.writeUInt32BE(100_000, 20);
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
  await assert.rejects(judge('a.png', head), { code: 'files.image-too-many-pixels' });
});
