import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpenError } from './check.ts';
import { findingIn, findingsIn, keysIn, withCells } from './test-agreement.ts';

const wrong = { rows: withCells('1.1', { y1_amount: 599, y2_amount: 401 }) };

test('an agreement in which everything holds gives no finding', () => {
  assert.deepEqual(keysIn(), []);
});

test('every finding says its sentence, what would settle it and its places in each language', () => {
  for (const { message, settles, places } of findingsIn(wrong)) {
    assert.doesNotMatch(`${message.es} ${message.en} ${settles.es} ${settles.en}`, /check\.|\{\{|undefined/);
    assert.notEqual(message.es, message.en);
    assert.ok(places.length > 0 && places.every(({ line, column }) => line > 0 && column > 0));
  }
});

test('keys are unique, and errors come before warnings and notes', () => {
  const findings = findingsIn({ ...wrong, states: { '1.2': [{ refers: '1.9' }] } });
  assert.equal(new Set(findings.map(({ key }) => key)).size, findings.length);
  const severities = findings.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
  assert.deepEqual(severities, severities.toSorted());
});

test('a settled finding stays visible with who, when and why, and no longer counts', () => {
  const key = 'reference-missing:1.9@1.2';
  const parts = { states: { '1.2': [{ refers: '1.9' }] } };
  assert.ok(isOpenError(findingIn(parts, key)));
  const settled = findingIn(
    {
      ...parts,
      settled: [{ finding: key, by: 'The director', on: '2026-03-15', why: { en: 'Struck out' } }],
    },
    key,
  );
  assert.equal(settled.settled?.by, 'The director');
  assert.equal(isOpenError(settled), false);
});

test('a reading says which statement is read and settles nothing', () => {
  const parts = {
    states: {
      '1.1': [{ of: 'people.trained', is: 20 }],
      '1.2': [{ of: 'people.trained', is: 30 }],
    },
  };
  const reading = { of: 'people.trained', read: '1.2', why: { en: 'It is the later one' } };
  const found = findingIn({ ...parts, readings: [reading] }, 'stated-differently:people.trained');
  assert.equal(found.reads?.paragraph, '1.2');
  assert.ok(isOpenError(found));
});

test('an agreement with an empty total, no period and amounts of zero is checked as well', () => {
  assert.deepEqual(
    keysIn({ rows: [{ id: 'total', kind: 'total' }], activities: [], programme: { periods: [] } }),
    [],
  );
  const nothing = { y1_unit_cost: 0, y1_quantity: 0, y1_amount: 0, full_unit_cost: 0 };
  const zero = withCells('1.1', { ...nothing, share_total: 0, share_of: '1.1', unit: 'package/network' });
  const clause = {
    kind: 'contribution',
    id: 'part',
    title: { en: 'Part' },
    by: 'agency',
    to: ['1.a'],
    share_from_costs: '1.1',
    source: '1.1',
  };
  assert.doesNotThrow(() => keysIn({ rows: zero, clauses: [clause] }));
});

test('findings about names come after those about money, wherever they stand', () => {
  const states = {
    '1.1': [{ of: 'name.network', called: 'Work plan' }],
    '1.2': [{ of: 'name.network', called: 'Action programme' }],
    I: [{ calls_for: 'fairs', label: { en: 'Fairs' } }],
  };
  const subjects = [{ id: 'network', label: { en: 'Plan' } }];
  const paragraphs = ['1.1', '1.2', 'I', 'II'].map((id) => ({
    id,
    chapter: 'text',
    title: { en: id },
    text: { en: id },
    states: Object.entries(states).find(([paragraph]) => paragraph === id)?.[1] ?? [],
  }));
  assert.deepEqual(keysIn({ paragraphs: { subjects, paragraphs } }), [
    'work-unfunded:fairs',
    'name-differs:name.network',
  ]);
});

test('seats, lists and groups of projects are told by their labels', () => {
  const councils = [
    {
      id: 'board',
      name: { en: 'Valley board' },
      seats: [{ constituency: 'public_sector', label: { en: 'Public bodies' }, count: 2 }],
      source: '1.1',
    },
  ];
  const lists = [
    { id: 'event_kinds', label: { en: 'Kinds of events' }, items: [{ id: 'fair', label: { en: 'Fair' } }] },
  ];
  const related_projects = [{ id: 'p1', group: 'same_sector', title: { en: 'Valley Farms' }, source: '1.1' }];
  const stated = ['count.seats.board.public_sector', 'count.list.event_kinds', 'count.related.same_sector'];
  const found = findingsIn({
    programme: { councils, lists, related_projects },
    states: { '1.1': stated.map((of) => ({ of, is: 7 })) },
  });
  const messages = found.filter(({ code }) => code === 'count').map(({ message }) => message.en);
  assert.equal(messages.length, 3);
  assert.match(messages.join('\n'), /Public bodies \(Valley board\)/);
  assert.match(messages.join('\n'), /Kinds of events/);
  assert.match(messages.join('\n'), /listed together with “Valley Farms”/);
  assert.doesNotMatch(messages.join('\n'), /public_sector|event_kinds|same_sector/);
});
