import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { type Acts, actsOf } from './acts.ts';
import { mayAct, obligationActs, refusalOf } from './may-act.ts';
import { nothingRecorded } from './recorded.ts';
import { dueWith, type Standing, stateOf } from './state-of.ts';

const nothing: Acts = actsOf('duty/1', ['act'], nothingRecorded);
const state = (at: string, acts: Partial<Acts> = {}, more: Partial<Standing> = {}) =>
  stateOf(
    { ...nothing, ...acts },
    {
      due: parsePlainDate('2026-06-30'),
      opensOn: '2026-12-30',
      answered: false,
      at: parsePlainDate(at),
      dueSoonDays: 30,
      ...more,
    },
  );

test('an open obligation is ahead, due soon up to the end of its day, late after it, and then its consequence opens', () => {
  const days = ['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01', '2026-12-29', '2026-12-30'];
  assert.deepEqual(
    days.map((at) => state(at)),
    ['not_due', 'due_soon', 'due_soon', 'late', 'late', 'breached'],
  );
});

test('without a date there is no too late, and without a consequence no breach', () => {
  assert.equal(state('2030-01-01', {}, { due: null, opensOn: null }), 'not_due');
  assert.equal(state('2030-01-01', {}, { opensOn: null }), 'late');
  assert.equal(state('2030-01-01', { completeOn: '2029-01-01' }, { due: null }), 'met');
});

test('it is met on the day of its papers, in time or late, whenever they were accepted', () => {
  assert.equal(state('2026-09-01', { completeOn: '2026-06-30' }), 'met');
  assert.equal(state('2026-09-01', { completeOn: '2026-07-01' }), 'met_late');
  const waiting = { completeOn: '2026-06-30' };
  assert.equal(state('2027-01-01', waiting, { answered: true }), 'submitted');
  assert.equal(state('2027-01-01', { ...waiting, accepted: true }, { answered: true }), 'met');
});

test('a waiver stands above everything else', () => {
  assert.equal(state('2027-01-01', { waivedOn: '2026-08-01', completeOn: '2026-07-01' }), 'waived');
});

test('more time is a later day; an earlier one changes nothing, and what has no day gets none', () => {
  const due = parsePlainDate('2026-06-30');
  const until = (extendedTo: string | null) => ({ ...nothing, extendedTo });
  assert.equal(dueWith(due, until('2026-07-01'))?.toString(), '2026-07-01');
  assert.equal(dueWith(due, until('2026-06-29')), due);
  assert.equal(dueWith(due, until(null)), due);
  assert.equal(dueWith(null, until('2026-07-01')), null);
});

test('what a measure shows takes no papers and no answers in any state; a letter relieves a milestone, never a promise', () => {
  for (const named of Object.keys(mayAct)) {
    // Its keys are the states.
    const one = { state: named as keyof typeof mayAct, indicator: '1.1' };
    for (const act of obligationActs) {
      assert.equal(refusalOf(act, { ...one, origin: 'indicator' }), 'obligation-derived');
      const isLetter = act === 'waive' || act === 'extend';
      const expected = isLetter ? mayAct[one.state][act] : 'obligation-derived';
      assert.equal(refusalOf(act, { ...one, origin: 'milestone' }), expected);
      assert.equal(refusalOf(act, { state: one.state, origin: 'clause' }), mayAct[one.state][act]);
    }
  }
});
