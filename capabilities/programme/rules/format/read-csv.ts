import { CsvError, parse } from 'csv-parse/sync';
import { type FileProblem, fileProblem } from './file-problem.ts';

/** One row of a CSV file: its cells, and the line on which it stands. */
export type CsvRow = { line: number; cells: string[] };

/** A CSV file by lines, and the column of the text at which a cell begins. */
export type CsvFile = {
  header: CsvRow;
  rows: CsvRow[];
  columnOfCell: (line: number, index: number) => number;
};

const mostRows = 5000;

/**
 * Reads comma-separated values of which each row is one line: nothing in a budget needs a line break within a
 * cell, and a quote that is not closed is then found on its own line. Pure.
 */
export function readCsv(file: string, text: string): { csv: CsvFile } | { problems: FileProblem[] } {
  const lines = text.split(/\r\n|\n/);
  if (lines.length > mostRows) {
    return {
      problems: [
        fileProblem('too_many_rows', file, { line: mostRows, column: 1 }, { params: { limit: mostRows } }),
      ],
    };
  }
  const separator = otherSeparator(lines[0] ?? '');
  if (separator !== undefined) {
    return { problems: [fileProblem('csv_separator', file, { line: 1, column: 1 }, { found: separator })] };
  }
  const written = [...lines.entries()].flatMap(([index, text]) =>
    text.trim() === '' ? [] : [{ line: index + 1, text }],
  );
  const rows = readTogether(written);
  const problems = rows === undefined ? readApart(file, written) : [];
  const [header, ...body] = rows ?? [];
  if (header === undefined) return { problems };
  const columnOfCell = (line: number, index: number) => cellStart(lines[line - 1] ?? '', index) + 1;
  return { csv: { header, rows: body, columnOfCell } };
}

type Line = { line: number; text: string };

/** The rows of all lines, or undefined where one of them is not a row by itself. */
function readTogether(written: readonly Line[]): CsvRow[] | undefined {
  try {
    const rows = cellsOf(written.map(({ text }) => text).join('\n'));
    if (rows.length !== written.length) return undefined;
    return written.map(({ line }, index) => ({ line, cells: rows[index] ?? [] }));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** What is wrong in each line that cannot be read by itself. */
function readApart(file: string, written: readonly Line[]): FileProblem[] {
  return written.flatMap(({ line, text }) => {
    try {
      cellsOf(text);
      return [];
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'stray_quote';
      const column = cellStart(text, Number(error.column ?? 0)) + 1;
      return [fileProblem(code, file, { line, column }, { found: text.slice(column - 1) })];
    }
  });
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = parse(text, { relax_column_count: true });
  return rows.map((cells) => cells.map((cell) => cell.trim()));
}

/** Spreadsheets of many countries write semicolons or tabs. */
function otherSeparator(header: string): string | undefined {
  if (header.includes(',')) return undefined;
  if (header.includes(';')) return ';';
  return header.includes('\t') ? 'tab' : undefined;
}

/** Index in the line of the first character of a cell. */
function cellStart(line: string, wanted: number): number {
  let cell = 0;
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    if (cell === wanted) return index;
    if (line[index] === '"') isQuoted = !isQuoted;
    else if (line[index] === ',' && !isQuoted) cell += 1;
  }
  return cell === wanted ? line.length : 0;
}
