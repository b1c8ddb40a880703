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

/**
 * The trail as RFC 4180 has it, in UTF-8 with a byte order mark, which spreadsheets need to know the accents by. A cell
 * that a spreadsheet would take for a formula is preceded by an apostrophe (cases F1).
 */
export function csvOf(entries: readonly AuditEntryShape[]): string {
  const rows = entries.map((entry) => [
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
  ]);
  return `\u{feff}${[columns, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
