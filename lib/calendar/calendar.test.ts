import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addQuarters,
  addWorkingDays,
  addYears,
  compareDates,
  dateIn,
  daysBetween,
  endOfDay,
  isPlainDate,
  monthEnd,
  monthStart,
  type PlainDate,
  parsePlainDate,
  periods,
  programmeMonthOf,
  rollToWorkingDay,
  yearEnd,
  yearStart,
} from './index.ts';

const date = parsePlainDate;
const is = (actual: PlainDate, expected: string) => assert.equal(actual.toString(), expected);

const anyDate = fc
  .integer({ min: -30_000, max: 40_000 })
  .map((offset) => Temporal.PlainDate.from('2000-01-01').add({ days: offset }));

describe('reading a date', () => {
  test('an ISO date is read, and every other text is refused', () => {
    is(date('2024-02-29'), '2024-02-29');
    for (const bad of [
      '2023-02-29',
      '2024-13-01',
      '24-01-01',
      '2024-1-1',
      '20240101',
      '2024-01-01T00:00',
      '',
    ]) {
      assert.throws(() => date(bad), RangeError, bad);
      assert.equal(isPlainDate(bad), false);
    }
  });
});

describe('adding', () => {
  test('the day of the anchor is day 0', () => is(addDays(date('2025-10-31'), 60), '2025-12-30'));

  test('sixty days after a half-year are calendar days, also over a leap day and onto a Sunday (L8)', () => {
    is(addDays(date('2003-12-31'), 60), '2004-02-29');
    is(addDays(date('2004-12-31'), 60), '2005-03-01');
    const sunday = addDays(date('2004-06-30'), 60);
    is(sunday, '2004-08-29');
    assert.equal(sunday.dayOfWeek, 7);
  });

  test('months are counted from the anchor and stop at the end of a short month', () => {
    is(addMonths(date('2024-01-31'), 1), '2024-02-29');
    is(addMonths(date('2023-01-31'), 1), '2023-02-28');
    is(addMonths(date('2024-01-31'), 2), '2024-03-31');
    is(addMonths(date('2024-03-31'), -1), '2024-02-29');
    is(addQuarters(date('2024-11-30'), 1), '2025-02-28');
    is(addYears(date('2024-02-29'), 1), '2025-02-28');
    is(addYears(date('2024-02-29'), 4), '2028-02-29');
  });

  test('a fraction of a day or month is refused', () => {
    assert.throws(() => addDays(date('2024-01-01'), 1.5), RangeError);
    assert.throws(() => addMonths(date('2024-01-01'), Number.NaN), RangeError);
  });

  test('days between undoes adding days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -9000, max: 9000 }), (anchor, days) => {
        assert.equal(daysBetween(anchor, addDays(anchor, days)), days);
      }),
    );
  });
});

describe('working days', () => {
  const mondayToFriday = { workingDays: [1, 2, 3, 4, 5], holidays: [date('2025-07-28'), date('2025-07-29')] };

  test('weekends and holidays are not counted', () => {
    is(addWorkingDays(date('2025-07-25'), 1, mondayToFriday), '2025-07-30');
    is(addWorkingDays(date('2025-07-30'), -1, mondayToFriday), '2025-07-25');
    is(addWorkingDays(date('2025-07-26'), 0, mondayToFriday), '2025-07-26');
    is(addWorkingDays(date('2025-08-01'), 10, mondayToFriday), '2025-08-15');
  });

  test('a date that nobody works rolls to the side that is asked for', () => {
    is(rollToWorkingDay(date('2025-07-26'), 'after', mondayToFriday), '2025-07-30');
    is(rollToWorkingDay(date('2025-07-29'), 'before', mondayToFriday), '2025-07-25');
    is(rollToWorkingDay(date('2025-07-30'), 'after', mondayToFriday), '2025-07-30');
  });

  test('a calendar in which nobody ever works is refused instead of counting for ever', () => {
    assert.throws(
      () => addWorkingDays(date('2025-01-01'), 1, { workingDays: [0, 8], holidays: [] }),
      RangeError,
    );
  });

  test('between the anchor and the result lie exactly the working days counted', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (anchor, count) => {
        const end = addWorkingDays(anchor, count, mondayToFriday);
        const holidays = mondayToFriday.holidays.map(String);
        let worked = 0;
        for (let day = 1; day <= daysBetween(anchor, end); day += 1) {
          const at = addDays(anchor, day);
          if (at.dayOfWeek <= 5 && !holidays.includes(at.toString())) worked += 1;
        }
        assert.equal(worked, count);
      }),
    );
  });
});

describe('programme months', () => {
  test('month n ends on the day before the start plus n months', () => {
    is(monthEnd(date('2025-05-01'), 14), '2026-06-30');
    is(monthStart(date('2025-05-01'), 14), '2026-06-01');
    is(yearEnd(date('2025-05-01'), 3), '2028-04-30');
    is(yearStart(date('2025-05-01'), 2), '2026-05-01');
  });

  test('a start on 17 March gives months, quarters and half-years that begin on a 17th (L11)', () => {
    const start = date('2025-03-17');
    is(monthStart(start, 18), '2026-08-17');
    is(monthEnd(start, 18), '2026-09-16');
    assert.equal(programmeMonthOf(start, date('2026-09-16')), 18);
    assert.equal(programmeMonthOf(start, date('2026-09-17')), 19);
    const halves = periods({ start, every: { months: 6 }, until: monthEnd(start, 36) });
    assert.deepEqual(
      halves.slice(0, 2).map((half) => [half.number, half.from.toString(), half.to.toString()]),
      [
        [1, '2025-03-17', '2025-09-16'],
        [2, '2025-09-17', '2026-03-16'],
      ],
    );
    assert.equal(halves.length, 6);
    is(yearEnd(start, 1), '2026-03-16');
  });

  test('the day before the start lies in month 0', () => {
    assert.equal(programmeMonthOf(date('2025-05-01'), date('2025-04-30')), 0);
    assert.equal(programmeMonthOf(date('2025-05-01'), date('2025-05-01')), 1);
  });

  test('every date lies between the first and the last day of its own month', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (start, at) => {
        const month = programmeMonthOf(start, at);
        assert.ok(compareDates(monthStart(start, month), at) <= 0);
        assert.ok(compareDates(at, monthEnd(start, month)) <= 0);
      }),
    );
  });
});

describe('periods', () => {
  test('they follow each other without a gap, and the last one is cut at the end', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom({ months: 1 }, { quarters: 1 }, { years: 1 }, { days: 45 }),
        (start, length, every) => {
          const until = addDays(start, length);
          const all = periods({ start, every, until });
          is(all[0]?.from ?? until, start.toString());
          is(all.at(-1)?.to ?? start, until.toString());
          all.slice(1).forEach((period, index) => {
            is(period.from, addDays(all[index]?.to ?? start, 1).toString());
          });
          assert.deepEqual(
            all.map((period) => period.number),
            all.map((_, index) => index + 1),
          );
        },
      ),
    );
  });

  test('a start on the 31st does not drift after a short month', () => {
    const all = periods({ start: date('2024-01-31'), every: { months: 1 }, until: date('2024-04-29') });
    assert.deepEqual(
      all.map((period) => period.from.toString()),
      ['2024-01-31', '2024-02-29', '2024-03-31'],
    );
  });

  test('an end before the start has no period, and a length of nothing is refused', () => {
    assert.deepEqual(
      periods({ start: date('2024-01-02'), every: { days: 1 }, until: date('2024-01-01') }),
      [],
    );
    assert.throws(() =>
      periods({ start: date('2024-01-01'), every: { months: 0 }, until: date('2024-02-01') }),
    );
  });
});

describe('time zones', () => {
  test('half past eleven at night in Lima still belongs to that day (L6)', () => {
    const instant = Temporal.Instant.from('2026-11-30T23:30:00-05:00');
    is(dateIn(instant, 'America/Lima'), '2026-11-30');
    is(dateIn(instant, 'UTC'), '2026-12-01');
  });

  test('the last second of a due day in Lima is in time and the next one is late (L8)', () => {
    const end = endOfDay(date('2004-08-29'), 'America/Lima');
    const last = Temporal.Instant.from('2004-08-29T23:59:59-05:00');
    assert.equal(end.toString(), '2004-08-30T05:00:00Z');
    assert.ok(Temporal.Instant.compare(last, end) < 0);
  });
});
