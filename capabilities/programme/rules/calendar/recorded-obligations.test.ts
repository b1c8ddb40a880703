import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { agreementEvents } from './agreement-events.ts';
import { anchorsOf, type Occurrence } from './anchors.ts';
import { type CalendarSetting, calendarProgramme } from './calendar-programme.ts';
import { movedDates } from './moved-dates.ts';
import { obligations } from './obligations.ts';
import { nothingRecorded, type Recorded } from './recorded.ts';
import { slotsOf } from './slots.ts';

type Seen = Readonly<{ at?: string; came?: readonly Occurrence[]; recorded?: Partial<Recorded> }>;

/** The obligations of a small programme of which the signature is assumed on 1 May 2025. */
function found(setting: CalendarSetting, { at = '2025-05-01', came = [], recorded = {} }: Seen = {}) {
  const programme = calendarProgramme(setting);
  const anchors = anchorsOf(programme, parsePlainDate('2025-05-01'), came);
  return obligations(programme, anchors, parsePlainDate(at), { ...nothingRecorded, ...recorded });
}
const dues = (list: ReturnType<typeof found>) => list.map(({ due }) => due);

test('within sixty days counts calendar days, through a leap day and onto a Sunday (L8)', () => {
  const within = (closing: string) =>
    dues(
      found(
        {
          due: { after: 'closing', plus: { days: 60 } },
          events: [{ id: 'closing', label: { en: 'C' }, source: '1.1' }],
        },
        { came: [{ event: 'closing', on: closing }] },
      ),
    );
  assert.deepEqual(within('2003-12-31'), ['2004-02-29']);
  assert.deepEqual(within('2004-12-31'), ['2005-03-01']);
  assert.deepEqual(within('2004-06-30'), ['2004-08-29']);
});

test('months, quarters, half-years and years are counted from a start on the 17th of March (L11)', () => {
  const signed = { came: [{ event: 'signature', on: '2026-03-17' }] };
  const first = (due: CalendarSetting['due']) => found({ due }, signed)[0];
  assert.equal(first({ month: 1 })?.due, '2026-04-16');
  assert.equal(first({ month: 18 })?.due, '2027-09-16');
  assert.equal(first({ year: 1 })?.due, '2027-03-16');
  assert.deepEqual(first({ every: { months: 3 } })?.period, {
    number: 1,
    from: '2026-03-17',
    to: '2026-06-16',
  });
  assert.deepEqual(first({ every: { months: 6 } })?.period, {
    number: 1,
    from: '2026-03-17',
    to: '2026-09-16',
  });
  assert.equal(first({ month: 18 })?.month, 18);
});

test('a recorded signing takes the place of the assumed one, and every date that hangs on it moves', () => {
  const setting: CalendarSetting = { due: { month: 2 }, others: { fixed: { on: '2026-01-01' } } };
  const moved = movedDates(
    found(setting),
    found(setting, { came: [{ event: 'signature', on: '2025-07-10' }] }),
  );
  assert.deepEqual(
    moved.map(({ obligation, before, after }) => [obligation.clause, before, after]),
    [['duty', '2025-06-30', '2025-09-09']],
  );
});

test('an event that comes again is due each time, and other dates count from its first', () => {
  const setting: CalendarSetting = {
    due: { at_each: 'payment' },
    events: [{ id: 'payment', label: { en: 'Payment' }, source: '1.1' }],
    others: { after: { after: 'payment', plus: { days: 10 } } },
  };
  const none = found(setting);
  assert.deepEqual(dues(none), [null, null]);
  const came = ['2025-06-01', '2025-09-01'].map((on) => ({ event: 'payment', on }));
  const owed = found(setting, { came });
  assert.deepEqual(
    owed.map(({ id, due }) => [id, due]),
    [
      ['duty/1', '2025-06-01'],
      ['after/1', '2025-06-11'],
      ['duty/2', '2025-09-01'],
    ],
  );
  assert.deepEqual(
    agreementEvents(calendarProgramme(setting)).map(({ id, comesAgain }) => [id, comesAgain]),
    [
      ['signature', false],
      ['payment', true],
    ],
  );
});

test('a threshold is an event of its own, and what is due when it is passed is due on its recorded day', () => {
  const when = { what: 'disbursed', in: 'budget.total', at_least: '50%' } as const;
  const setting: CalendarSetting = { due: { when } };
  const event = agreementEvents(calendarProgramme(setting)).at(-1);
  assert.deepEqual(event?.threshold, when);
  assert.deepEqual(dues(found(setting)), [null]);
  const came = [{ event: event?.id ?? '', on: '2025-11-11' }];
  assert.deepEqual(dues(found(setting, { came })), ['2025-11-11']);
});

test('of two papers of one kind the second has a name of its own, and order alone decides', () => {
  const words = { en: 'Words' };
  const types = ['report', 'act', 'report', 'report'].map((type) => ({ type, what: words }));
  assert.deepEqual(
    slotsOf(types).map(({ id }) => id),
    ['report', 'act', 'report-2', 'report-3'],
  );
});

const promise: CalendarSetting = {
  due: { month: 1 },
  indicators: [
    {
      id: '1.1',
      statement: { en: 'It runs' },
      source: '1.1',
      measure: 'some.measure',
      target: { is: 1 },
      due: { month: 3 },
      verification: [{ en: 'A paper' }],
    },
  ],
};

test('a promise stands by its measure: kept in time or late, open by its date, and without evidence where none answers', () => {
  const state = (at: string, standing?: { measured: boolean; reachedOn: string | null }) => {
    const promises = new Map(standing === undefined ? [] : [['indicator-1.1/1', standing]]);
    const owed = found(promise, { at, recorded: { promises } });
    return owed.find(({ origin }) => origin === 'indicator')?.state;
  };
  assert.equal(state('2025-05-01'), 'no_evidence');
  assert.equal(state('2025-05-01', { measured: false, reachedOn: null }), 'no_evidence');
  const open = { measured: true, reachedOn: null };
  assert.deepEqual(
    ['2025-05-01', '2025-07-31', '2025-08-01'].map((at) => state(at, open)),
    ['not_due', 'due_soon', 'late'],
  );
  const late = { measured: true, reachedOn: '2025-08-20' };
  assert.deepEqual(
    ['2025-08-19', '2025-08-20'].map((at) => state(at, late)),
    ['late', 'met_late'],
  );
  assert.equal(state('2026-01-01', { measured: true, reachedOn: '2025-07-31' }), 'met');
});
