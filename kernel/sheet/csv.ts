import type { Sheet } from './sheet.ts';

/**
 * A sheet as RFC 4180 has it, in UTF-8 with a byte order mark, which spreadsheets need to know the accents by. Words that a
 * spreadsheet would take for a formula are preceded by an apostrophe; a number below zero stays a number (cases F1, F2).
 */
export function csvOf({ columns, rows }: Omit<Sheet, 'name'>): string {
  const heads = columns.map(({ head }) => quoted(harmless(head)));
  const lines = rows.map((cells) =>
    columns.map(({ kind }, index) => {
      const text = cells[index] ?? '';
      return quoted(kind === 'number' && isNumber(text) ? text : harmless(text));
    }),
  );
  return `\u{feff}${[heads, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Digits with a point: what a column of numbers takes as such. */
export function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
