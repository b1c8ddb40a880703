import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal } from '#lib/decimal/index.ts';
import { barsOf } from './bars.ts';
import { judgedValues, type PartRead, type Target } from './target.ts';
import { trackOf } from './track-of.ts';
import { waitsFor } from './waits-for.ts';

const target = (over: Partial<Target>): Target => ({
  bars: barsOf({ yes: true }, 'higher'),
  isLevel: false,
  clusters: null,
  by: null,
  only: null,
  ...over,
});
const field = (cluster: string | null, id: string, value: string): PartRead => ({
  cluster,
  part: { id, name: id },
  value,
  counted: 1,
});
const reading = (...parts: PartRead[]) => ({ value: null, counted: 0, parts });
const told = (one: Target, ...parts: PartRead[]) =>
  judgedValues(one, reading(...parts)).map(({ cluster, part, value }) => [cluster, part?.id ?? null, value]);

test('for every one of something, each part is judged; without any part there is one that fails', () => {
  const each = target({ by: 'network' });
  assert.deepEqual(told(each, field(null, 'n1', 'yes'), field('north', 'n2', 'no')), [
    [null, 'n1', 'yes'],
    ['north', 'n2', 'no'],
  ]);
  assert.deepEqual(told(each), [[null, null, null]]);
});

test('for every field in every cluster, a cluster without fields fails', () => {
  const each = target({ by: 'service_field', clusters: ['north', 'south'] });
  assert.deepEqual(told(each, field('north', 'law', 'yes')), [
    ['north', 'law', 'yes'],
    ['south', null, null],
  ]);
});

test('a target for one part of a breakdown is judged by that part alone', () => {
  const women = target({ by: 'sex', only: 'female' });
  assert.deepEqual(told(women, field(null, 'female', '160'), field(null, 'male', '240')), [
    [null, 'female', '160'],
  ]);
});

test('an amount is drawn on the way to its target, a share on its own scale, a count by how many there are to be', () => {
  const floor = barsOf({ at_least: 20 }, 'higher');
  const share = barsOf({ at_least: '70%' }, 'higher');
  const yes = barsOf({ yes: true }, 'higher');
  assert.deepEqual(trackOf({ value: '17', expected: decimal('10') }, floor), {
    value: 85,
    target: 100,
    pace: 50,
  });
  assert.deepEqual(trackOf({ value: '40', expected: null }, floor), { value: 100, target: 50, pace: null });
  assert.deepEqual(trackOf({ value: '0.748', expected: null }, share), { value: 75, target: 70, pace: null });
  assert.deepEqual(trackOf({ value: '1', outOf: '2', expected: null }, yes), {
    value: 50,
    target: 100,
    pace: null,
  });
  assert.equal(trackOf({ value: null, expected: null }, floor), null);
});

const needs = { measure: 'events.trained', computed: false, by: null };

test('what cannot be judged says whom or what it waits for', () => {
  const later = () => ({ waitsFor: 'events' });
  assert.deepEqual(waitsFor(needs, later), [{ kind: 'capability', id: 'events' }]);
  const nobody = () => ({ unknown: true }) as const;
  assert.deepEqual(waitsFor(needs, nobody), [{ kind: 'unknown', id: 'events.trained' }]);
  assert.deepEqual(waitsFor({ ...needs, computed: true }, nobody), [{ kind: 'capability', id: 'forms' }]);
  assert.deepEqual(waitsFor({ ...needs, measure: null }, nobody), [{ kind: 'unknown', id: '' }]);
});
