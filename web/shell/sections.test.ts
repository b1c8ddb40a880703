import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionOf, sections } from './sections.ts';

test('a page inside a section belongs to it and not to today', () => {
  assert.equal(sectionOf('/p/agreement/3.1', 'p')?.id, 'agreement');
  assert.equal(sectionOf('/p', 'p')?.id, 'today');
  assert.equal(sectionOf('/other', 'p'), undefined);
});

test('a phone has four tabs at most', () => {
  assert.equal(sections.filter((section) => section.tab).length, 4);
});
