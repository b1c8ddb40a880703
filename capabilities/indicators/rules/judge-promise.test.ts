import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { dateIn, monthEnd, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { barsOf, type Compared } from './bars.ts';
import { type Condition, judgePromise, type PromiseToJudge, type Story } from './judge-promise.ts';
import type { Reading } from './target.ts';

const day = parsePlainDate;
// A programme that begins on a 17th: its month 6 ends on 16 September.
const start = day('2026-03-17');
const due = monthEnd(start, 6);

/** What a measure answers from each of these days on; nothing before the first. */
function story(answers: Readonly<Record<string, Reading | string>>): Story {
  const days = Object.keys(answers).sort();
  return {
    changes: days.map(day),
    on(at) {
      const last = days.findLast((one) => one <= at.toString());
      const answer = last === undefined ? undefined : answers[last];
      return typeof answer === 'string' ? { value: answer, counted: 0, parts: [] } : (answer ?? null);
    },
  };
}

type Asked = Compared & Readonly<{ level?: true; clusters?: readonly string[]; waits?: true }>;

function condition({ level, clusters, waits, ...compared }: Asked, told: Story): Condition {
  return {
    measure: 'a.measure',
    story: told,
    waitsFor: waits === true ? [{ kind: 'capability', id: 'events' }] : [],
    target: {
      bars: barsOf(compared, 'higher'),
      isLevel: level === true,
      clusters: clusters ?? null,
      by: null,
      only: null,
    },
  };
}

const promise = (asked: Asked, told: Story, dates: Partial<PromiseToJudge> = {}): PromiseToJudge => ({
  due,
  begins: start,
  recurs: false,
  conditions: [condition(asked, told)],
  ...dates,
});

const on = (at: string | PlainDate, judged: PromiseToJudge, earlier: readonly PromiseToJudge[] = []) =>
  judgePromise(judged, earlier, { at: typeof at === 'string' ? day(at) : at, dueSoonDays: 30 });
const stateOn = (at: string, judged: PromiseToJudge, earlier: readonly PromiseToJudge[] = []) =>
  on(at, judged, earlier).state;

test('by month 6 of a programme that begins on 17 March is due to the end of 16 September (L11)', () => {
  const reachedOnTime = promise({ at_least: 20 }, story({ '2026-09-16': '20' }));
  const reachedADayLate = promise({ at_least: 20 }, story({ '2026-09-17': '20' }));
  assert.deepEqual(
    [stateOn('2026-09-16', reachedOnTime), stateOn('2026-09-17', reachedOnTime)],
    ['met', 'met'],
  );
  assert.deepEqual(
    ['2026-09-16', '2026-09-17', '2026-09-18'].map((at) => stateOn(at, reachedADayLate)),
    ['at_risk', 'met_late', 'met_late'],
  );
});

test('what happens in Lima late on the last day counts for that day, though it is the next in Greenwich (L6)', () => {
  const moment = Temporal.Instant.from('2026-09-16T23:30:00-05:00');
  const inTime = promise({ yes: true }, story({ [dateIn(moment, 'America/Lima').toString()]: 'yes' }));
  const late = promise({ yes: true }, story({ [dateIn(moment, 'UTC').toString()]: 'yes' }));
  assert.deepEqual([stateOn('2026-09-17', inTime), stateOn('2026-09-17', late)], ['met', 'met_late']);
});

test('once its date has passed without it, a promise is late, until it is met late', () => {
  const judged = promise({ at_least: 20 }, story({ '2026-05-01': '19', '2026-11-02': '20' }));
  assert.deepEqual(
    ['2026-09-16', '2026-09-17', '2026-11-01', '2026-11-02'].map((at) => stateOn(at, judged)),
    ['at_risk', 'late', 'late', 'met_late'],
  );
  assert.equal(on('2027-01-01', judged).reachedOn?.toString(), '2026-11-02');
});

test('what was met stays met when the value falls, and the fall is told beside it', () => {
  const judged = promise(
    { yes: true },
    story({ '2026-05-04': 'yes', '2026-08-10': 'no', '2026-09-20': 'yes' }),
  );
  const fallen = on('2026-09-16', judged);
  assert.deepEqual([fallen.state, fallen.holds, fallen.reachedOn?.toString()], ['met', false, '2026-05-04']);
  assert.equal(on('2026-09-20', judged).holds, true);
});

test('an amount keeps pace while it is as much of the target as of the time has passed, in whole things', () => {
  // 184 days from 17 March to 16 September; 20 things: on the 92nd day 10 are expected.
  const with9 = promise({ at_least: 20 }, story({ '2026-03-17': '9' }));
  const with10 = promise({ at_least: 20 }, story({ '2026-03-17': '10' }));
  assert.deepEqual(
    ['2026-06-15', '2026-06-16'].map((at) => stateOn(at, with9)),
    ['on_pace', 'at_risk'],
  );
  assert.deepEqual([stateOn('2026-06-16', with10), stateOn('2026-06-26', with10)], ['on_pace', 'at_risk']);
  assert.equal(on('2026-06-16', with10).conditions[0]?.values[0]?.expected?.toFixed(), '10');
});

test('nothing is expected of an amount before the first whole thing is', () => {
  const none = promise({ at_least: 2 }, story({ '2026-03-17': '0' }));
  assert.deepEqual(
    ['2026-06-15', '2026-06-16'].map((at) => stateOn(at, none)),
    ['not_due', 'at_risk'],
  );
});

test('nothing is expected of a yes before its date is near; a part of it is a beginning', () => {
  const nothing = promise({ yes: true }, story({}));
  const begun = promise(
    { yes: true },
    story({ '2026-04-01': { value: '1', outOf: '2', counted: 3, parts: [] } }),
  );
  const at = ['2026-08-16', '2026-08-17', '2026-09-16', '2026-09-17'];
  assert.deepEqual(
    at.map((one) => stateOn(one, nothing)),
    ['not_due', 'at_risk', 'at_risk', 'late'],
  );
  assert.deepEqual(
    at.map((one) => stateOn(one, begun)),
    ['on_pace', 'at_risk', 'at_risk', 'late'],
  );
});

test('a level does not add up: once there is a value it is where it should be or not', () => {
  const judged = promise(
    { at_least: '70%', level: true },
    story({ '2026-04-01': '0.6', '2026-05-01': '0.8' }),
    { recurs: true },
  );
  assert.deepEqual(
    ['2026-03-31', '2026-04-01', '2026-05-01', '2026-09-16'].map((at) => stateOn(at, judged)),
    ['not_due', 'at_risk', 'on_pace', 'met'],
  );
});

test('what comes back is judged on the day its period closes, and is not met late by the next one', () => {
  const fell = promise(
    { at_least: '70%', level: true },
    story({ '2026-04-01': '0.8', '2026-09-01': '0.6', '2026-10-01': '0.9' }),
    { recurs: true },
  );
  assert.deepEqual(
    ['2026-08-31', '2026-09-16', '2026-09-17', '2026-10-01'].map((at) => stateOn(at, fell)),
    ['on_pace', 'at_risk', 'late', 'late'],
  );
});

test('what must not be more than something is judged on its date, however little it was before', () => {
  const judged = promise(
    { at_most: 10 },
    story({ '2026-03-17': '0', '2026-09-10': '12', '2026-09-30': '8' }),
  );
  assert.deepEqual(
    ['2026-04-01', '2026-09-10', '2026-09-17', '2026-09-30'].map((at) => stateOn(at, judged)),
    ['on_pace', 'at_risk', 'late', 'met_late'],
  );
});

test('a later date that asks the same again asks that it hold still; one that asks more can be kept before', () => {
  const survival = story({ '2026-06-01': '0.6', '2026-10-01': '0.4', '2027-03-01': '0.55' });
  const first = promise({ at_least: '50%', level: true }, survival);
  const again = promise({ at_least: '50%', level: true }, survival, { due: day('2027-03-16') });
  assert.deepEqual(
    ['2026-06-01', '2026-10-01', '2027-03-16'].map((at) => [stateOn(at, first), stateOn(at, again, [first])]),
    [
      ['met', 'on_pace'],
      ['met', 'at_risk'],
      ['met', 'met'],
    ],
  );
  const more = promise({ at_least: 900 }, story({ '2026-08-01': '900' }), { due: day('2027-03-16') });
  assert.equal(
    stateOn('2026-08-01', more, [promise({ at_least: 400 }, story({ '2026-08-01': '900' }))]),
    'met',
  );
});

test('a target for each cluster is met when each has met it, on one day', () => {
  const parts = (north: string, south: string): Reading => ({
    value: null,
    counted: 0,
    parts: [
      { cluster: 'north', value: north, counted: 0 },
      { cluster: 'south', value: south, counted: 0 },
    ],
  });
  const judged = promise(
    { at_least: 5, clusters: ['north', 'south'] },
    story({ '2026-04-01': parts('5', '4'), '2026-05-01': parts('4', '5'), '2026-06-01': parts('6', '5') }),
  );
  assert.equal(on('2026-05-31', judged).reachedOn, null);
  assert.equal(on('2026-06-01', judged).reachedOn?.toString(), '2026-06-01');
  const missing = promise(
    { at_least: 5, clusters: ['north', 'east'] },
    story({ '2026-04-01': parts('9', '9') }),
  );
  assert.equal(
    on('2026-06-01', missing).reachedOn,
    null,
    'a cluster of which nothing is said has not met it',
  );
});

test('several conditions are met on the first day on which all of them hold', () => {
  const plans = condition({ is: 20 }, story({ '2026-04-01': '20', '2026-06-01': '19', '2026-07-01': '20' }));
  const members = condition({ at_least: 160 }, story({ '2026-06-10': '160' }));
  const judged = { ...promise({ is: 20 }, story({})), conditions: [plans, members] };
  assert.equal(on('2026-09-01', judged).reachedOn?.toString(), '2026-07-01');
});

test('without all its measures there is no evidence, whatever the date', () => {
  const judged = promise({ at_least: 20, waits: true }, story({ '2026-04-01': '20' }));
  assert.deepEqual(
    ['2026-03-01', '2026-04-01', '2027-01-01'].map((at) => stateOn(at, judged)),
    ['no_evidence', 'no_evidence', 'no_evidence'],
  );
});

test('before it begins, and without a date, nothing is due; what is reached without a date is met', () => {
  const judged = promise({ at_least: 20 }, story({ '2026-03-01': '5', '2026-06-01': '20' }));
  assert.equal(stateOn('2026-03-16', judged), 'not_due');
  const undated = promise({ at_least: 20 }, story({ '2026-06-01': '20' }), { due: null });
  assert.deepEqual([stateOn('2026-05-31', undated), stateOn('2026-06-01', undated)], ['not_due', 'met']);
  const notBegun = promise({ at_least: 20 }, story({ '2026-03-01': '20' }), { due: null, begins: null });
  assert.equal(stateOn('2026-06-01', notBegun), 'not_due');
});

test('a day that is reached before the programme begins counts from its first day', () => {
  const early = promise({ yes: true }, story({ '2026-02-01': 'yes' }));
  assert.equal(on('2026-03-17', early).reachedOn?.toString(), '2026-03-17');
});
