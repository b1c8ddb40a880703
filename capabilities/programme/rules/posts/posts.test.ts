import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Programme } from '../format/programme.ts';
import { countedUnits, runningChanges, runningParts } from './running-units.ts';
import { spellClash } from './spell-clash.ts';
import { heldSince, spellsOf, vacantSince } from './spells.ts';
import { unitPlaces } from './unit-places.ts';
import { type StandingFacts, unitSpells, unitStanding } from './unit-standing.ts';

const text = (en: string) => ({ en });
const post = (id: string, count = 1) => ({ id, name: text(id), count, source: '1.1' });
const unit = (id: string, per: string | undefined, ...posts: ReturnType<typeof post>[]) => ({
  id,
  name: text(id),
  ...(per === undefined ? {} : { per }),
  posts,
  source: '1.1',
});

/** An agreement of which only the clusters and the units are looked at. */
function agreement(...units: ReturnType<typeof unit>[]): Programme {
  const clusters = ['north', 'south'].map((id) => ({ id, name: text(id), source: '1.1' }));
  // The rules read nothing else of it.
  return { programme: { clusters, units } } as unknown as Programme;
}

const office = agreement(
  unit('central', undefined, post('head')),
  unit('ou', 'cluster', post('coordinator'), post('assistant')),
);

test('a unit per cluster has a place in each, one in all has one, and one per something else has none yet', () => {
  const places = unitPlaces(
    agreement(
      unit('a', undefined, post('x')),
      unit('b', 'cluster', post('y')),
      unit('c', 'network', post('z')),
    ),
  );
  assert.deepEqual(
    places.map(({ id, cluster, posts }) => [id, cluster, posts.map((each) => each.id)]),
    [
      ['a', null, ['a/x']],
      ['b/north', 'north', ['b/north/y']],
      ['b/south', 'south', ['b/south/y']],
    ],
  );
});

test('a post that several hold has a place for each, and the first keeps its own when a second is added', () => {
  const [place] = unitPlaces(agreement(unit('a', undefined, post('x', 3))));
  assert.deepEqual(
    place?.posts.map(({ id, seat }) => [id, seat]),
    [
      ['a/x', 1],
      ['a/x/2', 2],
      ['a/x/3', 3],
    ],
  );
});

const filled = (id: string, happenedOn: string, place = 'p') => ({ id, place, happenedOn });
const left = (of: string, happenedOn: string) => ({ id: `${of}-left`, of, happenedOn });

test('whoever follows on the next day breaks nothing; a day later there is a gap', () => {
  const next = (day: string) =>
    spellsOf('p', [filled('b', day), filled('a', '2026-01-05')], [left('a', '2026-01-31')]);
  assert.equal(heldSince(next('2026-02-01'), '2026-03-01'), '2026-01-05');
  assert.equal(heldSince(next('2026-02-02'), '2026-03-01'), '2026-02-02');
  assert.equal(vacantSince(next('2026-02-02'), '2026-02-01'), '2026-02-01');
});

test('the first day and the last are held, the days around them are not', () => {
  const spells = spellsOf('p', [filled('a', '2026-02-27')], [left('a', '2026-02-28')]);
  const held = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'].map(
    (day) => heldSince(spells, day) !== null,
  );
  assert.deepEqual(held, [false, true, true, false]);
  assert.equal(vacantSince(spells, '2026-02-26'), null);
  assert.equal(vacantSince(spells, '2026-03-05'), '2026-03-01');
});

for (const [what, spell, others, clash] of [
  [
    'after one that goes on',
    ['2026-03-01', null],
    [['2026-01-01', null]],
    { why: 'held', from: '2026-01-01' },
  ],
  [
    'on the first day of one that goes on',
    ['2026-01-01', null],
    [['2026-01-01', null]],
    { why: 'held', from: '2026-01-01' },
  ],
  [
    'on the last day of one that ended',
    ['2026-02-01', null],
    [['2026-01-01', '2026-02-01']],
    { why: 'held_until', until: '2026-02-01' },
  ],
  ['on the day after', ['2026-02-02', null], [['2026-01-01', '2026-02-01']], null],
  [
    'before one that begins later',
    ['2026-01-01', null],
    [['2026-02-01', null]],
    { why: 'held_later', from: '2026-02-01' },
  ],
  ['until the day before it', ['2026-01-01', '2026-01-31'], [['2026-02-01', null]], null],
  [
    'until its first day',
    ['2026-01-01', '2026-02-01'],
    [['2026-02-01', null]],
    { why: 'held_later', from: '2026-02-01' },
  ],
  [
    'between two',
    ['2026-02-01', '2026-02-10'],
    [
      ['2026-01-01', '2026-01-31'],
      ['2026-02-11', null],
    ],
    null,
  ],
  [
    'around several, the first of them is named',
    ['2026-01-01', null],
    [
      ['2026-03-01', null],
      ['2026-02-01', '2026-02-03'],
    ],
    { why: 'held_later', from: '2026-02-01' },
  ],
  [
    'that ends before it begins',
    ['2026-01-02', '2026-01-01'],
    [],
    { why: 'ends_before', first: '2026-01-02' },
  ],
  ['of one day', ['2026-01-02', '2026-01-02'], [], null],
] as const) {
  test(`a spell ${what}: ${clash === null ? 'it stands' : `${clash.why} is the reason why not`}`, () => {
    const days = ([first, last]: readonly [string, string | null]) => ({ first, last });
    assert.deepEqual(spellClash(days(spell), others.map(days)), clash);
  });
}

const wholeNorth: StandingFacts = {
  fillings: [
    filled('c', '2026-01-10', 'ou/north/coordinator'),
    filled('a', '2026-01-05', 'ou/north/assistant'),
  ],
  leavings: [],
  openings: [filled('o', '2026-01-20', 'ou/north')],
  closings: [],
};

test('a unit runs since the last of its parts came about, and says everything that it lacks before', () => {
  const [, north] = unitPlaces(office);
  assert.ok(north);
  const on = (day: string) => unitStanding(north, unitSpells(north, wholeNorth), day);
  assert.deepEqual(on('2026-01-20'), { running: true, since: '2026-01-20' });
  assert.deepEqual(on('2026-01-07'), {
    running: false,
    lacks: [
      { post: 'ou/north/coordinator', since: null },
      { post: null, since: null },
    ],
  });
});

test('a coordinator who leaves in month 5 takes the unit down until the next one signs', () => {
  const facts: StandingFacts = {
    ...wholeNorth,
    fillings: [...wholeNorth.fillings, filled('d', '2026-06-15', 'ou/north/coordinator')],
    leavings: [left('c', '2026-05-31')],
  };
  const running = ['2026-05-31', '2026-06-01', '2026-06-14', '2026-06-15'].map(
    (day) =>
      runningParts(countedUnits(office), facts, day).find(({ cluster }) => cluster === 'north')?.running,
  );
  assert.deepEqual(running, [1, 0, 0, 1]);
  assert.deepEqual(runningChanges(countedUnits(office), facts, '2026-06-14'), [
    '2026-01-05',
    '2026-01-10',
    '2026-01-20',
    '2026-06-01',
  ]);
});

test('units of clusters are counted, cluster by cluster, and the one of the whole programme only where there are no others', () => {
  assert.deepEqual(
    countedUnits(office).map(({ id }) => id),
    ['ou/north', 'ou/south'],
  );
  assert.deepEqual(runningParts(countedUnits(office), wholeNorth, '2026-02-01'), [
    { cluster: 'north', running: 1, outOf: 1, rows: 3 },
    { cluster: 'south', running: 0, outOf: 1, rows: 0 },
  ]);
  const central = agreement(unit('central', undefined, post('head')));
  assert.deepEqual(runningParts(countedUnits(central), wholeNorth, '2026-02-01'), [
    { cluster: null, running: 0, outOf: 1, rows: 0 },
  ]);
  assert.deepEqual(runningParts(countedUnits(agreement()), wholeNorth, '2026-02-01'), []);
});
