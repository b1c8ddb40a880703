import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { workbookOf } from './workbook.ts';

const begins = ['=HYPERLINK("http://x")', '+51', '-2+3', '@SUM', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'];

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Rows',
  columns: [
    { head: 'Name', kind: 'text' },
    { head: 'Amount', kind: 'number' },
    { head: 'Day', kind: 'date' },
  ],
  rows,
});

test('words that begin like a formula are preceded by an apostrophe in CSV, amounts below zero are not (F1)', () => {
  const csv = csvOf(sheet([...begins.map((text) => [text, null, null]), ['x', '-1362.50', '2026-06-30']]));
  const rows: string[][] = parse(csv, { bom: true });
  assert.deepEqual(
    rows.slice(1, -1).map(([name]) => name),
    begins.map((text) => `'${text}`),
  );
  assert.deepEqual(rows.at(-1), ['x', '-1362.50', '2026-06-30']);
});

test('what is no number stays words in a column of numbers, and harmless', () => {
  assert.match(csvOf(sheet([['x', '=1+1', null]])), /,'=1\+1,/);
  assert.match(xmlOf(sheet([['x', '=1+1', null]])), /<t xml:space="preserve">=1\+1<\/t>/);
});

test('separators, quotes, line ends and accents come back as they were (F2)', () => {
  const texts = ['a,b', 'say "no"', 'two\r\nlines', 'semi;colon', 'Ñusta ✓ 🧵', ''];
  const csv = csvOf(sheet(texts.map((text) => [text, null, null])));
  assert.ok(csv.startsWith('\u{feff}') && csv.endsWith('\r\n'));
  const rows: string[][] = parse(csv, { bom: true });
  assert.deepEqual(
    rows.slice(1).map(([name]) => name),
    texts,
  );
});

function xmlOf(one: Sheet): string {
  return strFromU8(unzipSync(workbookOf(one))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('a workbook holds words as words, numbers as numbers and days as days (F1)', () => {
  const xml = xmlOf(sheet([...begins.map((text) => [text, null, null]), ['<&>"', '-1362.50', '2026-06-30']]));
  assert.equal(xml.match(/t="inlineStr"/g)?.length, 3 + begins.length + 1);
  assert.ok(!xml.includes('<f>'), 'no cell is a formula');
  assert.ok(xml.includes('&lt;&amp;&gt;&quot;'));
  assert.ok(xml.includes(' s="3"><v>-1362.50</v></c>'));
  assert.ok(xml.includes(' s="2"><v>46203</v></c>'));
});

test('the same sheet gives the same workbook, whatever stands in it', () => {
  const odd = sheet([['\u{0}\u{1}\u{ffff}\u{d800}x', null, 'no day']]);
  assert.deepEqual(workbookOf(odd), workbookOf(odd));
  assert.match(xmlOf(odd), /<t xml:space="preserve">\u{fffd}x<\/t>/u);
});

test('a tab is called by what a tab can be called', () => {
  const called = (name: string) =>
    /sheet name="([^"]*)"/.exec(
      strFromU8(unzipSync(workbookOf({ ...sheet([]), name }))['xl/workbook.xml'] ?? new Uint8Array()),
    )?.[1];
  assert.equal(called('1.1: a/b [c]?'), '1.1  a b  c');
  assert.equal(called(':::'), '1');
  assert.equal(called('x'.repeat(60))?.length, 31);
});
