import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const clause = (kind: string, parts: object) => ({
  kind,
  id: 'own',
  title: { en: 'Own clause' },
  source: '1.1',
  ...parts,
});
const obligation = (due: object) =>
  clause('obligation', {
    owner: 'agency',
    due,
    evidence: [{ type: 'report', what: { en: 'Report' } }],
  });
const with_ = (clauses: object[], ...states: object[]) => ({
  clauses: clauses.map((one) => ({ ...one })),
  states: { '1.1': states.map((one) => ({ ...one })) },
});

test('the ceiling of a fund is set against what its paragraph says of it', () => {
  const fund = (at_most: string) => clause('fund', { in: 'budget.total.fund', at_most });
  const own = { of: 'own', at_most: '10%', in: 'budget.total.fund' };
  const found = findingIn(with_([fund('12%')], own), 'stated-differently:own');
  assert.match(found.message.en, /at most 10% \(1\.1\) and at most 12% \(1\.1, in clauses\.yaml\)/);
  assert.deepEqual(keysIn(with_([fund('10%')], own)), []);
  // A paragraph can name the fund as a subject of its own.
  assert.ok(
    keysIn(with_([fund('12%')], { ...own, of: 'people.trained' })).includes(
      'stated-differently:people.trained',
    ),
  );
  assert.ok(
    keysIn(with_([fund('12%')], { ...own, is: '10%', at_most: undefined })).includes(
      'stated-differently:own',
    ),
  );
});

test('a limit is set against what paragraphs and other limits say of its figure', () => {
  const limit = (at_most: number, change: object = {}) =>
    clause('limit', { of: 'people.trained', at_most, ...change });
  const stated = (at_most: number) => ({ of: 'people.trained', at_most });
  const key = 'stated-differently:people.trained';
  assert.deepEqual(keysIn(with_([limit(500)], stated(400))), [key]);
  assert.deepEqual(keysIn(with_([limit(500)], stated(500))), []);
  assert.deepEqual(keysIn(with_([limit(500), limit(600, { id: 'other', source: '1.2' })])), [key]);
  assert.deepEqual(keysIn(with_([limit(500), limit(600, { id: 'other', over: 'at_end' })])), []);
  assert.deepEqual(keysIn(with_([limit(500, { per: 'network' })], stated(400))), [key]);
  // An amount below a ceiling is no contradiction.
  assert.deepEqual(keysIn(with_([limit(500)], { of: 'people.trained', is: 400 })), []);
});

test('a limit as a share is told apart from the amounts of its figure', () => {
  const share = { of: 'budget.1.1.town.in_kind', in: 'budget.1.1.town' };
  const parts = (at_most: string) =>
    with_(
      [clause('limit', { ...share, at_most: '50%' })],
      { ...share, at_most },
      { of: 'budget.1.1.town', is: 900 },
    );
  assert.deepEqual(keysIn(parts('40%')).toSorted(), [
    'stated-differently:budget.1.1',
    'stated-differently:budget.1.1.town.in_kind.limit',
  ]);
  assert.deepEqual(keysIn(parts('50%')), ['stated-differently:budget.1.1']);
});

test('a limit in another currency than its budget is told as such and is not tested as if it were the same', () => {
  const limit = (unit: string) => clause('limit', { of: 'budget.total', at_most: 500, unit });
  assert.deepEqual(keysIn(with_([limit('KES')])), ['basis-differs:budget.total.unit']);
  assert.deepEqual(keysIn(with_([limit('USD')])), ['limit-broken:budget.total']);
});

test('shares of instalments are set against the paragraph that states them', () => {
  const instalments = clause('instalments', {
    from_party: 'fund',
    parts: [
      { id: 'first', share: '40%' },
      { id: 'last', share: '60%' },
    ],
  });
  const stated = (is: string) => ({ of: 'own.first', is });
  assert.ok(keysIn(with_([instalments], stated('30%'))).includes('stated-differently:own.first'));
  assert.deepEqual(keysIn(with_([instalments], stated('40%'))), []);
});

test('how often an obligation is due is set against how often its paragraph says', () => {
  const stated = (by: object) => ({ of: 'own', by });
  const quarterly = obligation({ every: { quarters: 1 } });
  const found = findingIn(with_([quarterly], stated({ every: { months: 1 } })), 'basis-differs:own.every');
  assert.equal(found.severity, 'error');
  assert.deepEqual(keysIn(with_([quarterly], stated({ every: { months: 3 } }))), []);
  const work = (months: number) => ({ calls_for: 'own', label: { en: 'Reports' }, every: { months } });
  assert.ok(keysIn(with_([quarterly], work(6))).includes('basis-differs:own.every'));
  assert.ok(!keysIn(with_([quarterly], work(3))).some((key) => key.startsWith('basis')));
});

test('the days within which an obligation is due are set against the paragraph', () => {
  const after = (days: number) => ({ after: 'signature', plus: { days } });
  const within = (days: number) => ({ of: 'own', by: after(days) });
  const key = 'timing-differs:own';
  assert.equal(findingIn(with_([obligation(after(60))], within(90)), key).severity, 'error');
  assert.deepEqual(keysIn(with_([obligation(after(60))], within(60))), []);
  const close = (days: number) => ({ every: { months: 6 }, plus: { days } });
  assert.deepEqual(keysIn(with_([obligation(close(60))], { of: 'own', by: close(30) })), [key]);
  assert.deepEqual(keysIn(with_([obligation(close(60))], { of: 'own', by: close(60) })), []);
});

test('the share of a post’s time is set against the paragraph', () => {
  const head = { id: 'head', name: { en: 'Head' }, time_share: '20%', source: '1.1' };
  const programme = { units: [{ id: 'office', name: { en: 'Office' }, posts: [head], source: '1.1' }] };
  const stated = (is: string) => ({ programme, states: { '1.1': [{ of: 'posts.office.head.share', is }] } });
  assert.ok(keysIn(stated('30%')).includes('stated-differently:posts.office.head.share'));
  assert.ok(!keysIn(stated('20%')).some((key) => key.includes('share')));
});

test('what a criterion of eligibility asks for is set against the paragraph', () => {
  const criterion = { id: 'size', label: { en: 'Size' }, of: 'people.trained', at_most: 60, source: '1.1' };
  const stated = (at_most: number) => ({
    programme: { eligibility: [criterion] },
    states: { '1.1': [{ of: 'people.trained', at_most }] },
  });
  assert.deepEqual(keysIn(stated(50)), ['stated-differently:people.trained']);
  assert.deepEqual(keysIn(stated(60)), []);
});
