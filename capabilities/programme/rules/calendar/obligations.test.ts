import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { anchorsOf } from './anchors.ts';
import { type CalendarSetting, calendarProgramme } from './calendar-programme.ts';
import type { Obligation } from './obligation.ts';
import { obligations } from './obligations.ts';

/** The obligations of a small programme, counted from a signature assumed on the given day. */
function found(setting: CalendarSetting, signed = '2025-05-01', at = '2025-05-01'): Obligation[] {
  const programme = calendarProgramme(setting);
  return obligations(programme, anchorsOf(programme, parsePlainDate(signed)), parsePlainDate(at));
}

const dues = (list: Obligation[], clause = 'duty') =>
  list.filter((one) => one.clause === clause).map(({ due }) => due);

describe('dates of an obligation', () => {
  test('by month n is due on the last day of that programme month', () => {
    assert.deepEqual(dues(found({ due: { month: 14 } })), ['2026-06-30']);
  });

  test('by year n is due on the last day of that programme year', () => {
    assert.deepEqual(dues(found({ due: { year: 2 } })), ['2027-04-30']);
  });

  test('the day of the signature is day 0', () => {
    assert.deepEqual(dues(found({ due: { after: 'signature', plus: { days: 60 } } })), ['2025-06-30']);
  });

  test('working days skip weekends and the holidays of the file', () => {
    const due = { after: 'signature', plus: { working_days: 3 } };
    assert.deepEqual(dues(found({ due }, '2025-05-01')), ['2025-05-06']);
    assert.deepEqual(dues(found({ due, holidays: ['2025-05-02'] }, '2025-05-01')), ['2025-05-07']);
  });

  test('months after a date stop at the end of a short month', () => {
    assert.deepEqual(dues(found({ due: { after: 'signature', plus: { months: 1 } } }, '2024-01-31')), [
      '2024-02-29',
    ]);
    assert.deepEqual(dues(found({ due: { after: 'signature', plus: { months: 2 } } }, '2024-01-31')), [
      '2024-03-31',
    ]);
  });

  test('a different length holds in its period of the year, also across the new year', () => {
    const due = {
      after: 'signature',
      plus: { days: 10 },
      except: [{ from: '12-15', to: '01-15', length: { days: 20 } }],
    };
    assert.deepEqual(dues(found({ due }, '2025-12-14')), ['2025-12-24']);
    assert.deepEqual(dues(found({ due }, '2025-12-20')), ['2026-01-09']);
    assert.deepEqual(dues(found({ due }, '2026-01-15')), ['2026-02-04']);
  });

  test('the end of a period, and so long after it', () => {
    assert.deepEqual(dues(found({ due: { end: 'execution' } })), ['2027-04-30']);
    assert.deepEqual(dues(found({ due: { end: 'execution', plus: { years: 1 } } })), ['2028-04-30']);
  });

  test('a calendar date needs no signature', () => {
    assert.deepEqual(dues(found({ due: { on: '2026-02-01' } })), ['2026-02-01']);
  });
});

describe('recurring obligations', () => {
  const halfYears = { every: { months: 6 }, plus: { days: 60 } };

  test('each period has its own occurrence, named clause/period, counted from the close of the period', () => {
    const list = found({ due: halfYears });
    assert.deepEqual(
      list.map(({ id, due }) => [id, due]),
      [
        ['duty/1', '2025-12-30'],
        ['duty/2', '2026-06-29'],
        ['duty/3', '2026-12-30'],
        ['duty/4', '2027-06-29'],
      ],
    );
    assert.deepEqual(list[1]?.period, { number: 2, from: '2025-11-01', to: '2026-04-30' });
  });

  test('periods are computed from the anchor, so that a start on the 31st does not drift', () => {
    const list = found({ due: { every: { months: 1 }, until: { month: 4 } } }, '2024-01-31');
    assert.deepEqual(dues(list), ['2024-02-28', '2024-03-30', '2024-04-29', '2024-05-30']);
  });

  test('a yearly promise from year 2 on leaves year 1 out', () => {
    assert.deepEqual(dues(found({ due: { every: { years: 1 }, from_year: 2 } })), ['2027-04-30']);
  });

  test('each cluster owes its own where the clause says so', () => {
    const list = found({ due: { year: 1 }, per: 'cluster' });
    assert.deepEqual(
      list.map(({ id, cluster }) => [id, cluster]),
      [
        ['duty/1/north', 'north'],
        ['duty/1/south', 'south'],
      ],
    );
  });

  test('what goes together with the last occurrence of a year is due with it, once', () => {
    const list = found({
      due: { with: 'report', occurrence: 'last_of_year', of_year: 1 },
      others: { report: halfYears },
    });
    assert.deepEqual(
      list.filter(({ clause }) => clause === 'duty').map(({ id, due }) => [id, due]),
      [['duty/1', '2026-06-29']],
    );
  });
});

describe('dates that something else sets', () => {
  const eighteenMonths = { after: 'first_disbursement', plus: { months: 18 } };
  const overHalf = { when: { what: 'disbursed' as const, in: 'budget.total', more_than: '50%' } };

  test('an event that has not come leaves the date open and says what it waits for', () => {
    const [duty] = found({ due: eighteenMonths });
    assert.equal(duty?.due, null);
    assert.equal(duty?.state, 'not_due');
    assert.deepEqual(duty?.waitsFor, [{ timing: eighteenMonths }]);
  });

  test('of two triggers the earlier one counts, and the other may still come before it', () => {
    const events = [{ id: 'first_disbursement', label: { en: 'First disbursement' }, on: '2025-08-31' }];
    const [duty] = found({ due: { earlier_of: [overHalf, eighteenMonths] }, events });
    assert.equal(duty?.due, '2027-02-28');
    assert.deepEqual(duty?.waitsFor, [{ timing: overHalf }]);
  });

  test('of two triggers the later one has no date until both are known', () => {
    const later = { later_of: [{ month: 3 }, eighteenMonths] };
    assert.deepEqual(dues(found({ due: later })), [null]);
    const events = [{ id: 'first_disbursement', label: { en: 'First disbursement' }, on: '2025-05-10' }];
    assert.deepEqual(dues(found({ due: later, events })), ['2026-11-10']);
  });

  test('a precondition has no date of its own', () => {
    const [duty] = found({ due: { before: 'first_disbursement' } });
    assert.deepEqual([duty?.due, duty?.waitsFor], [null, [{ timing: { before: 'first_disbursement' } }]]);
  });

  test('what counts from a promise of the logical framework counts from the date promised', () => {
    const indicators = [
      {
        id: 'g1',
        statement: { en: 'Ten of them' },
        measure: 'things.ten',
        target: { at_least: 10 },
        due: { month: 6 },
        source: '1.1',
      },
    ];
    const list = found({ due: { after: 'things.ten', plus: { months: 12 } }, indicators });
    assert.deepEqual(dues(list), ['2026-10-31']);
    assert.deepEqual(dues(list, 'indicator-g1'), ['2025-10-31']);
  });

  test('a file that names its own dates does not count from an assumed signature', () => {
    const programme = calendarProgramme({
      due: { month: 1 },
      dates: { signed: '2024-03-01', start: '2024-03-17' },
    });
    const anchors = anchorsOf(programme, parsePlainDate('2030-01-01'));
    assert.equal(anchors.assumed, false);
    assert.deepEqual(dues(obligations(programme, anchors, parsePlainDate('2024-03-01'))), ['2024-04-16']);
  });
});

describe('the state of an obligation', () => {
  const due = { month: 1 };
  const consequence = { what: { en: 'It may be cancelled' }, after: { months: 6 } };
  const stateOn = (at: string, setting: Partial<CalendarSetting> = {}) =>
    found({ due, ...setting }, '2025-05-01', at)[0]?.state;

  test('it is due soon within the days that the programme names, and not late on its day', () => {
    assert.equal(stateOn('2025-04-30'), 'not_due');
    assert.equal(stateOn('2025-05-01'), 'due_soon');
    assert.equal(stateOn('2025-05-31'), 'due_soon');
    assert.equal(stateOn('2025-06-01'), 'late');
  });

  test('its consequence opens so long after the date', () => {
    assert.equal(stateOn('2025-11-29', { consequence }), 'late');
    assert.equal(stateOn('2025-11-30', { consequence }), 'breached');
    assert.deepEqual(found({ due, consequence })[0]?.consequence?.opensOn, '2025-11-30');
  });
});
