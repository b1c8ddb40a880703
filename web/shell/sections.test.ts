import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryPath, openSections, sectionOf, sections, tabsOf } from './sections.ts';

const everything = [...new Set(sections.map(({ permission }) => permission))];

test('a page inside a section belongs to it and not to today', () => {
  assert.equal(sectionOf('/p/agreement/3.1', 'p')?.id, 'agreement');
  assert.equal(sectionOf('/p/accounts/matrix', 'p')?.id, 'accounts');
  assert.equal(sectionOf('/p/files/0190', 'p')?.id, 'file');
  assert.equal(sectionOf('/p/obligations/report/2', 'p')?.id, 'obligation');
  assert.equal(sectionOf('/p', 'p')?.id, 'today');
  assert.equal(sectionOf('/other', 'p'), undefined);
});

test('only what somebody is permitted somewhere in the programme is shown', () => {
  assert.deepEqual(
    openSections({ can: ['audit.read', 'unknown.thing.do'] }).map(({ id }) => id),
    ['audit'],
  );
  assert.equal(openSections({ can: everything }).length, sections.length);
});

test('a phone has four tabs at most, and those of people where nothing else is open', () => {
  const ids = (can: string[]) => tabsOf(openSections({ can })).map(({ id }) => id);
  assert.deepEqual(ids(everything), ['today', 'results', 'agreement', 'calendar']);
  assert.deepEqual(ids(['access.accounts.read', 'audit.read']), ['accounts', 'audit']);
});

test('whoever sees no figure enters a programme where there is something to see', () => {
  assert.equal(entryPath({ slug: 'p', can: everything }), '/p');
  assert.equal(entryPath({ slug: 'p', can: ['access.accounts.read'] }), '/p/accounts');
  assert.equal(entryPath({ slug: 'p', can: [] }), '/p');
});
