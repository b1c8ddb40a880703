import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'js-yaml';
import { readingLines, settledLines } from './finding-lines.ts';

const finding = {
  key: 'limit-broken:budget.total.counterpart.in_kind',
  subject: 'budget.total.counterpart.in_kind',
  readable: ['3.1', 'II / total'],
};

test('the lines that settle a finding are YAML that names it by its key', () => {
  assert.deepEqual(load(settledLines(finding, '2026-03-15', ['en', 'es'])), {
    settled: [{ finding: finding.key, by: '', on: '2026-03-15', why: { en: '', es: '' } }],
  });
});

test('a paragraph’s number stays a text in the lines that name a reading', () => {
  assert.deepEqual(load(readingLines(finding, ['en'])), {
    readings: [{ of: finding.subject, read: '3.1', why: { en: '' } }],
  });
  assert.match(readingLines(finding, ['en']), /# "II \/ total"/);
});
