import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTexts } from '#kernel/i18n/texts.ts';
import { type Locale, locales } from '#kernel/locale.ts';
import type { FindingShape } from '../../contract.ts';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import { findingLetter } from './finding-letter.ts';

const place = {
  file: 'paragraphs.yaml',
  line: 1,
  column: 1,
  numbered: true,
  opens: null,
  says: 'less than 25%',
};
const finding: FindingShape = {
  key: 'limit-broken:kind',
  code: 'limit-broken',
  severity: 'error',
  subject: 'kind',
  message: 'The text allows less than 25%; the budget plans 26.46%.',
  places: [
    { ...place, paragraph: '3.1', label: '3.1', quote: 'It is [less than 25%](#kind) in kind.', cells: null },
    {
      ...place,
      file: 'budget.csv',
      paragraph: 'II / total',
      label: 'II, Total',
      quote: null,
      cells: {
        columns: [
          { id: 'cash', name: 'In cash' },
          { id: 'kind', name: 'In kind' },
        ],
        row: { id: 'total', name: 'Total' },
        values: { cash: '463,320', kind: '166,680' },
        marked: 'kind',
      },
    },
  ],
  arithmetic: [{ label: '166,680 ÷ 630,000', value: '26.46%', emphasised: true }],
  settles: 'A written answer.',
  readable: [],
  reads: null,
  settled: null,
};

const letter = (locale: Locale) =>
  findingLetter(
    finding,
    { name: 'Networks', code: 'TC-1' },
    createTexts({ programme: { en, es } }, locale).t,
  );

for (const locale of locales) {
  test(`a letter in ${locale} carries the message, both places, the arithmetic and what would settle it`, () => {
    const text = letter(locale);
    for (const part of [
      'Networks (TC-1)',
      finding.message,
      '1. 3.1: “It is less than 25% in kind.”',
      '2. II, Total: Total, In kind 166,680',
      '166,680 ÷ 630,000: 26.46%',
      'A written answer.',
    ]) {
      assert.ok(text.includes(part), `${part} is missing in:\n${text}`);
    }
    assert.doesNotMatch(text, /page\.finding|\{\{|\]\(#/);
  });
}
