import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentPromise } from './current-promise.ts';
import { inScope, scopesOf } from './in-scope.ts';
import type { Condition, PromiseToJudge } from './judge-promise.ts';
import type { IndicatorState } from './state-of.ts';

const dated = (id: string, state: IndicatorState, recurs = false) => ({ id, recurs, judged: { state } });
const standsBy = (...promises: ReturnType<typeof dated>[]) => currentPromise(promises)?.id;

test('an indicator stands by its first date that is still open', () => {
  assert.equal(standsBy(dated('1', 'met'), dated('2', 'on_pace'), dated('3', 'not_due')), '2');
  assert.equal(standsBy(dated('1', 'late'), dated('2', 'not_due')), '1');
  assert.equal(standsBy(dated('1', 'met'), dated('2', 'met_late')), '2');
});

test('a year that was missed is over, and the next one is what counts', () => {
  assert.equal(standsBy(dated('1', 'late', true), dated('2', 'at_risk', true)), '2');
  assert.equal(standsBy(dated('1', 'met', true), dated('2', 'late', true)), '2');
});

const asks = (clusters: readonly string[] | null): Condition => ({
  measure: 'a.measure',
  story: null,
  waitsFor: [],
  target: { bars: [], isLevel: false, clusters, by: null, only: null },
});
const promise = (...conditions: Condition[]): PromiseToJudge => ({
  due: null,
  begins: null,
  recurs: false,
  conditions,
});

test('an indicator is told for each cluster where something is asked of each, for the programme otherwise', () => {
  const both = ['north', 'south'];
  assert.deepEqual(scopesOf([promise(asks(null))], both), [null]);
  assert.deepEqual(scopesOf([promise(asks(both))], both), both);
  assert.deepEqual(scopesOf([promise(asks(null), asks(both))], both), [null, ...both]);
});

test('a scope has what is asked of it alone', () => {
  const mixed = promise(asks(null), asks(['north', 'south']));
  assert.deepEqual(
    inScope(mixed, 'south').conditions.map(({ target }) => target.clusters),
    [['south']],
  );
  assert.deepEqual(
    inScope(mixed, null).conditions.map(({ target }) => target.clusters),
    [null],
  );
});
