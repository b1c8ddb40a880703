import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { daysToCompare } from './days-to-compare.ts';

const compared = (at: string, due: string | null) =>
  daysToCompare(parsePlainDate(at), due === null ? null : parsePlainDate(due)).map(
    ({ on, why }) => `${on.toString()} ${why}`,
  );

test('a value is told on the day asked, a month before, and on its due date once that has passed', () => {
  assert.deepEqual(compared('2026-11-25', '2026-06-30'), [
    '2026-06-30 due',
    '2026-10-25 month_before',
    '2026-11-25 asked',
  ]);
  assert.deepEqual(compared('2026-11-25', '2026-11-20'), [
    '2026-10-25 month_before',
    '2026-11-20 due',
    '2026-11-25 asked',
  ]);
});

test('while the due date is ahead, or there is none, a quarter before takes its place', () => {
  const quarter = ['2026-08-25 quarter_before', '2026-10-25 month_before', '2026-11-25 asked'];
  assert.deepEqual(compared('2026-11-25', '2026-11-25'), quarter);
  assert.deepEqual(compared('2026-11-25', null), quarter);
});
