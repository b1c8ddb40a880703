import type { AuditEntryShape } from '#kernel/audit/contract.ts';
import { momentOfInstant } from '#kernel/i18n/wall-time.ts';

export type TimedEntry = AuditEntryShape & { time: string };
export type AuditDay = { day: string; entries: readonly TimedEntry[] };

/** Entries under the day of the programme's time zone on which they were made, in the order in which they came. */
export function entriesByDay(entries: readonly AuditEntryShape[], timeZone: string): readonly AuditDay[] {
  const days = new Map<string, TimedEntry[]>();
  for (const entry of entries) {
    const { day, time } = momentOfInstant(entry.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), { ...entry, time }]);
  }
  return [...days].map(([day, members]) => ({ day, entries: members }));
}
