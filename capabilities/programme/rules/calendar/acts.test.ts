import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf } from './acts.ts';
import { nothingRecorded, type Recorded, type Submission } from './recorded.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;

/** Papers handed in on a day of March for the one obligation of these tests. */
const handed = (on: number, ...slots: string[]): Submission => ({
  id: `papers of the ${on}`,
  obligation: 'duty/1',
  happenedOn: day(on),
  account: null,
  slots,
});
const answered = (papers: Submission, verdict: 'accepted' | 'returned', on: number) => ({
  submission: papers.id,
  verdict,
  happenedOn: day(on),
});
const come = (recorded: Partial<Recorded>) =>
  actsOf('duty/1', ['act', 'report'], { ...nothingRecorded, ...recorded });

test('nothing recorded comes to nothing, also where no paper is asked for', () => {
  assert.equal(come({}).completeOn, null);
  assert.equal(actsOf('duty/1', [], nothingRecorded).completeOn, null);
});

test('the last missing paper completes them, and later ones change no day', () => {
  const part = come({ submissions: [handed(3, 'act')] });
  assert.deepEqual([part.filled, part.completeOn], [['act'], null]);
  const submissions = [handed(3, 'act'), handed(5, 'report'), handed(9, 'report')];
  assert.equal(come({ submissions }).completeOn, day(5));
});

test('a return empties every slot that was filled up to it; what comes after is handed in anew', () => {
  const [first, second, third] = [handed(3, 'act'), handed(5, 'report'), handed(8, 'report')];
  const verdicts = [answered(second, 'returned', 6)];
  const after = come({ submissions: [first, second, third], verdicts });
  assert.deepEqual(after.filled, ['report']);
  assert.equal(after.completeOn, null);
  assert.deepEqual(after.standing, [third]);
  assert.deepEqual(after.returnedOn, [day(6)]);
});

test('an acceptance counts for what stands, and not for what was returned before or comes later', () => {
  const [first, second] = [handed(3, 'act', 'report'), handed(8, 'act', 'report')];
  const returned = answered(first, 'returned', 4);
  assert.equal(come({ submissions: [first, second], verdicts: [returned] }).accepted, false);
  const both = [returned, answered(second, 'accepted', 9)];
  const told = come({ submissions: [first, second], verdicts: both });
  assert.deepEqual([told.accepted, told.completeOn], [true, day(8)]);
});

test('the latest extension counts, a waiver whenever it came, and those of another obligation not at all', () => {
  const relief = (id: string, until: string | null, obligation = 'duty/1') => ({
    id,
    obligation,
    relief: until === null ? ('waived' as const) : ('extended' as const),
    until,
    happenedOn: day(Number(id)),
  });
  const reliefs = [relief('1', day(20)), relief('2', day(25)), relief('3', day(30), 'duty/2')];
  assert.equal(come({ reliefs }).extendedTo, day(25));
  assert.equal(come({ reliefs }).waivedOn, null);
  assert.equal(come({ reliefs: [...reliefs, relief('4', null)] }).waivedOn, day(4));
});
