import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditEntryShape } from '#kernel/audit/contract.ts';
import { entriesByDay } from './entries-by-day.ts';

function anEntry(at: string): AuditEntryShape {
  return {
    id: at,
    at,
    who: { account: null, name: 'Rosa' },
    action: 'access.invite',
    outcome: 'done',
    sentence: 'Rosa invited somebody.',
    about: null,
    changes: [],
    refusal: null,
    times: 1,
    session: null,
    requestId: 'r',
  };
}

test('an entry stands under the day that the clocks of the programme showed, and at their time', () => {
  const entries = ['2026-12-01T05:10:00Z', '2026-12-01T04:30:00Z', '2026-11-30T14:00:00Z'].map(anEntry);
  assert.deepEqual(
    entriesByDay(entries, 'America/Lima').map(({ day, entries: members }) => [
      day,
      members.map(({ time }) => time),
    ]),
    [
      ['2026-12-01', ['00:10']],
      ['2026-11-30', ['23:30', '09:00']],
    ],
  );
});
