import { csvOf } from '#kernel/sheet/csv.ts';
import type { AuditEntryShape } from './contract.ts';

const columns = [
  'at',
  'who',
  'action',
  'outcome',
  'sentence',
  'about',
  'changes',
  'refusal',
  'times',
  'session',
  'requestId',
];

/** The trail as a file for a spreadsheet. */
export function csvOfTrail(entries: readonly AuditEntryShape[]): string {
  return csvOf({
    columns: columns.map((head) => ({ head, kind: 'text' })),
    rows: entries.map((entry) => [
      entry.at,
      entry.who.name,
      entry.action,
      entry.outcome,
      entry.sentence,
      entry.about === null ? '' : `${entry.about.kind}:${entry.about.id}`,
      entry.changes
        .map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`)
        .join('; '),
      entry.refusal ?? '',
      String(entry.times),
      entry.session ?? '',
      entry.requestId,
    ]),
  });
}
