import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanFileName, endingOf } from './clean-file-name.ts';

test('of a path only its last part is a name (F3)', () => {
  assert.equal(cleanFileName('../../etc/passwd'), 'passwd');
  assert.equal(cleanFileName('..\\..\\x.pdf'), 'x.pdf');
  assert.equal(cleanFileName('C:\\Users\\ada\\acta.pdf'), 'acta.pdf');
  for (const nothing of ['', '..', '/', '\\', ' . ', '\u202e', '../'])
    assert.equal(cleanFileName(nothing), 'file');
});

test('nothing unseen stays: no line ends, no turned direction, no half letters (F3)', () => {
  assert.equal(cleanFileName('a\r\nSet-Cookie: b=c.pdf'), 'aSet-Cookie: b=c.pdf');
  // Read from right to left it would look like a document.
  assert.equal(cleanFileName('contract-\u202efdp.exe'), 'contract-fdp.exe');
  assert.equal(cleanFileName('a\u2066b\u200fc\u00add\u2028e\0.png'), 'abcde.png');
  assert.equal(cleanFileName('a\ud800.pdf'), 'a\ufffd.pdf');
});

test('letters of every language and emoji stay, in their composed form (D3)', () => {
  assert.equal(cleanFileName('Acta n\u0303u\u0301mero 3 \u{1f4a3}.pdf'), 'Acta ñúmero 3 \u{1f4a3}.pdf');
  assert.equal(cleanFileName('\u{1f469}\u200d\u{1f33e}.jpg'), '\u{1f469}\u200d\u{1f33e}.jpg');
  assert.equal(cleanFileName('<img src=x onerror=alert(1)>.png'), '<img src=x onerror=alert(1)>.png');
});

test('a long name is shortened and keeps its ending', () => {
  const name = cleanFileName(`${'\u{1f4a3}'.repeat(300)}.docx`);
  assert.equal([...name].length, 120);
  assert.ok(name.endsWith('\u{1f4a3}….docx'));
  assert.ok(name.isWellFormed());
});

test('an ending is what follows the last point and looks like one', () => {
  assert.equal(endingOf('a.b.PDF'), 'pdf');
  assert.equal(endingOf('clip.mp4'), 'mp4');
  for (const none of ['acta', 'Section 3.1', 'of 1. May', 'a.', 'a.b c'])
    assert.equal(endingOf(none), undefined);
});
