import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingShape } from '../../contract.ts';
import { shownFindings } from './shown-findings.ts';

const finding = (key: string, more: Partial<FindingShape>, paragraph = '3.1'): FindingShape => ({
  key,
  code: 'code',
  severity: 'error',
  subject: key,
  message: 'El límite en especie',
  places: [
    {
      file: 'paragraphs.yaml',
      line: 1,
      column: 1,
      paragraph,
      says: 'menos de 25%',
      label: paragraph,
      numbered: true,
      opens: null,
      quote: null,
      cells: null,
    },
  ],
  arithmetic: [],
  settles: '',
  readable: [],
  reads: null,
  settled: null,
  ...more,
});

const findings = [
  finding('a', {}, 'II / total'),
  finding('b', { severity: 'warning', message: 'Dos plazos' }),
  finding('c', { settled: { by: 'D', on: '2026-03-01', why: '', fact: null } }),
];
const keys = (filter: Parameters<typeof shownFindings>[1]) =>
  shownFindings(findings, filter).map(({ key }) => key);

test('without a filter every finding is shown', () => {
  assert.deepEqual(keys({}), ['a', 'b', 'c']);
});

test('severity, state and paragraph narrow the list', () => {
  assert.deepEqual(keys({ severity: 'error' }), ['a', 'c']);
  assert.deepEqual(keys({ state: 'open' }), ['a', 'b']);
  assert.deepEqual(keys({ state: 'settled' }), ['c']);
  assert.deepEqual(keys({ paragraph: 'II' }), ['a']);
  assert.deepEqual(keys({ paragraph: '3' }), []);
});

test('words are found without their accents, in the message and in what the places say', () => {
  assert.deepEqual(keys({ text: 'limite' }), ['a', 'c']);
  assert.deepEqual(keys({ text: '25% plazos' }), ['b']);
});
