import { daysBetween, type PlainDate } from '#lib/calendar/index.ts';
import { type Decimal, decimal, decimalOfCount, divideDecimal, roundDecimal } from '#lib/decimal/index.ts';
import { amountOf, type Bar, meets, type Value } from './bars.ts';

/** The time in which a promise is to be kept, as it stands on a day within it. */
export type Course = Readonly<{ begins: PlainDate; due: PlainDate; at: PlainDate; dueSoonDays: number }>;

/** How a value goes towards its bars: nothing is expected yet, it keeps the pace, or it has fallen behind. */
export type Pace = 'not_expected' | 'kept' | 'behind';

/**
 * The pace of a value (decision 0016). What adds up is expected to be as much of its target as of the time has passed,
 * in whole things where the target is one. A level is expected to be there once there is a value. A yes is expected
 * when its date is near; a part of it is a beginning.
 */
export function paceOf(value: Value, bars: readonly Bar[], isLevel: boolean, course: Course): Pace {
  if (meets(value, bars)) return 'kept';
  const paces = bars.map((bar) => paceOfBar(value, bar, isLevel, course));
  return paces.find((pace) => pace === 'behind') ?? paces.find((pace) => pace === 'kept') ?? 'not_expected';
}

/** Where an amount that adds up should be on the day; null for levels and for what has no amount. */
export function expectedAmount(bars: readonly Bar[], isLevel: boolean, course: Course): Decimal | null {
  const floor = bars.find((bar) => bar.kind === 'floor');
  return isLevel || floor === undefined || floor.kind !== 'floor' ? null : expectedOf(floor, course);
}

function paceOfBar(value: Value, bar: Bar, isLevel: boolean, course: Course): Pace {
  if (meets(value, [bar])) return 'kept';
  const amount = amountOf(value.value);
  if (bar.kind === 'yes' || (amount === null && (isLevel || bar.kind === 'ceiling'))) {
    if (daysBetween(course.at, course.due) <= course.dueSoonDays) return 'behind';
    return amount?.gt('0') === true ? 'kept' : 'not_expected';
  }
  if (isLevel || bar.kind === 'ceiling') return 'behind';
  const expected = expectedOf(bar, course);
  if (amount === null || amount.lte('0')) return expected.gt('0') ? 'behind' : 'not_expected';
  return amount.gte(expected) ? 'kept' : 'behind';
}

function expectedOf(
  { value, isShare }: Extract<Bar, { kind: 'floor' | 'ceiling' }>,
  course: Course,
): Decimal {
  const passed = divideDecimal(
    value.times(daysIn(course.begins, course.at)),
    daysIn(course.begins, course.due),
  );
  const isWhole = !isShare && roundDecimal(value, 0).eq(value);
  return isWhole ? roundDecimal(passed, 0, 'down') : passed;
}

/** Both days belong to it. */
function daysIn(from: PlainDate, to: PlainDate): Decimal {
  const days = daysBetween(from, to) + 1;
  return days < 1 ? decimal('1') : decimalOfCount(days);
}
