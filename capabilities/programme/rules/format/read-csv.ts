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
  const problems: FileProblem[] = [];
  const rows: CsvRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(file, line, index + 1);
    if ('problem' in read) problems.push(read.problem);
    else rows.push({ line: index + 1, cells: read.cells });
  }
  const [header, ...body] = rows;
  if (header === undefined || problems.length > 0) return { problems };
  const columnOfCell = (line: number, index: number) => cellStart(lines[line - 1] ?? '', index) + 1;
  return { csv: { header, rows: body, columnOfCell } };
}

/** Spreadsheets of many countries write semicolons or tabs. */
function otherSeparator(header: string): string | undefined {
  if (header.includes(',')) return undefined;
  if (header.includes(';')) return ';';
  return header.includes('\t') ? 'tab' : undefined;
}

function readLine(
  file: string,
  line: string,
  number: number,
): { cells: string[] } | { problem: FileProblem } {
  try {
    const rows: string[][] = parse(line, { relax_column_count: true });
    return { cells: (rows[0] ?? []).map((cell) => cell.trim()) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'stray_quote';
    const column = cellStart(line, Number(error.column ?? 0)) + 1;
    return { problem: fileProblem(code, file, { line: number, column }, { found: line.slice(column - 1) }) };
  }
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
