import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProgramme } from './changed-files.ts';
import { knownFigureKeys, resolveFigureKey } from './figure-keys.ts';
import { namesOf } from './names.ts';

const names = namesOf(smallProgramme());
const resolve = (key: string) => resolveFigureKey(names, key);

test('keys of the budget are taken apart, though ids of rows hold dots', () => {
  assert.deepEqual(resolve('budget.1.1'), { of: 'budget', row: '1.1', figure: { figure: 'total' } });
  assert.deepEqual(resolve('budget.1.1.lender'), {
    of: 'budget',
    row: '1.1',
    figure: { figure: 'financier', financier: 'lender', part: 'total' },
  });
  assert.deepEqual(resolve('budget.3.region.in_kind'), {
    of: 'budget',
    row: '3',
    figure: { figure: 'financier', financier: 'region', part: 'in_kind' },
  });
  assert.deepEqual(resolve('budget.total_eur.y4'), {
    of: 'budget',
    row: 'total_eur',
    figure: { figure: 'year', year: 4 },
  });
  assert.deepEqual(resolve('budget.2.share.fund'), {
    of: 'budget',
    row: '2',
    figure: { figure: 'share', column: 'fund' },
  });
});

test('keys of the budget that name no row, financier, kind or year resolve to nothing', () => {
  for (const key of [
    'budget',
    'budget.9',
    'budget.1.bank',
    'budget.1.fund.gold',
    'budget.1.y5',
    'budget.1.y1.fund',
    'budget.1.share.bank',
  ]) {
    assert.equal(resolve(key), undefined, key);
  }
});

test('counts, periods, names, tables and things are told apart', () => {
  assert.deepEqual(resolve('count.clusters'), { of: 'count', list: 'clusters' });
  assert.deepEqual(resolve('count.posts.VALLEY.adviser'), {
    of: 'count',
    list: 'posts',
    within: 'VALLEY',
    part: 'adviser',
  });
  assert.deepEqual(resolve('count.seats.board.women'), {
    of: 'count',
    list: 'seats',
    within: 'board',
    part: 'women',
  });
  assert.deepEqual(resolve('count.activities.2'), { of: 'count', list: 'activities', within: '2' });
  assert.deepEqual(resolve('count.items.risks'), { of: 'count', list: 'items', within: 'risks' });
  assert.deepEqual(resolve('period.spending'), { of: 'period', period: 'spending' });
  assert.deepEqual(resolve('name.programme'), { of: 'name', kind: 'programme', id: '' });
  assert.deepEqual(resolve('name.party.region'), { of: 'name', kind: 'party', id: 'region' });
  assert.deepEqual(resolve('name.budget.2'), { of: 'name', kind: 'row', id: '2' });
  assert.deepEqual(resolve('name.herd_size'), { of: 'name', kind: 'subject', id: 'herd_size' });
  assert.deepEqual(resolve('financing.products.fund'), {
    of: 'table',
    table: 'financing',
    row: 'products',
    column: 'fund',
  });
  assert.deepEqual(resolve('joint_sales'), { of: 'thing', kind: 'measure', id: 'joint_sales' });
  assert.deepEqual(resolve('tracks'), { of: 'thing', kind: 'work', id: 'tracks' });
});

test('counts and names of nothing resolve to nothing', () => {
  for (const key of [
    'count.valleys',
    'count.posts.PMU.driver',
    'count.seats.board.men',
    'count.list.none',
    'period.end',
    'name.party.nobody',
    'constructor',
    '__proto__',
  ]) {
    assert.equal(resolve(key), undefined, key);
  }
});

test('every key that is offered resolves', () => {
  const known = knownFigureKeys(names);
  assert.ok(known.length > 100);
  assert.deepEqual(
    known.filter((key) => resolve(key) === undefined),
    [],
  );
});

test('the share of a post’s time is a figure, other figures of posts are not', () => {
  assert.deepEqual(resolve('posts.VALLEY.adviser.share'), {
    of: 'post',
    post: 'VALLEY.adviser',
    figure: 'share',
  });
  assert.equal(resolve('posts.VALLEY.adviser'), undefined);
  assert.equal(resolve('posts.VALLEY.nobody.share'), undefined);
});
