import {
  type BudgetColumn,
  budgetColumns,
  requiredBudgetColumns,
  yearColumn,
  yearColumnExamples,
} from './budget-columns.ts';
import type { BudgetRow } from './budget-row.ts';
import { type Allowed, type FilePosition, type FileProblem, fileProblem } from './file-problem.ts';
import { printedCell } from './printed-cell.ts';
import { programmeFileNames } from './programme.ts';
import type { ProgrammeFile } from './programme-file.ts';
import { type CsvFile, type CsvRow, readCsv } from './read-csv.ts';
import { currency, identifier } from './text.ts';

export type Budget = {
  rows: BudgetRow[];
  years: number;
  /** Place of a cell by the line of its row and the name of its column; of an unknown column the row's. */
  placeOf: (line: number, column: string) => FilePosition;
};

const file = programmeFileNames.budget;

/** Reads the text of budget.csv; which columns it may have depends on the languages and financiers of the programme. */
export function readBudget(
  text: string,
  programme: ProgrammeFile,
): { budget: Budget } | { problems: FileProblem[] } {
  const read = readCsv(file, text);
  if ('problems' in read) return read;
  const { csv } = read;
  const header = readHeader(csv, programme);
  if ('problems' in header) return header;
  const reading: Reading = { csv, columns: header.columns, programme, problems: [] };
  const years = Math.max(
    0,
    ...header.columns.map(({ column }) => (column.holds === 'year' ? column.year : 0)),
  );
  const rows = csv.rows.flatMap((row) => readRow(reading, row, years));
  if (reading.problems.length > 0) return { problems: reading.problems };
  if (rows.length === 0) return { problems: [fileProblem('no_rows', file, { line: 1, column: 1 })] };
  const placeOf = (line: number, column: string) => ({
    line,
    column: csv.columnOfCell(line, Math.max(0, csv.header.cells.indexOf(column))),
  });
  return { budget: { rows, years, placeOf } };
}

type NamedColumn = { name: string; column: BudgetColumn };
type Reading = { csv: CsvFile; columns: NamedColumn[]; programme: ProgrammeFile; problems: FileProblem[] };

function readHeader(
  { header, columnOfCell }: CsvFile,
  programme: ProgrammeFile,
): { columns: NamedColumn[] } | { problems: FileProblem[] } {
  const known = budgetColumns(programme);
  const problems: FileProblem[] = [];
  const columns: NamedColumn[] = [];
  for (const [index, name] of header.cells.entries()) {
    const position = { line: header.line, column: columnOfCell(header.line, index) };
    const column = known.get(name) ?? yearColumn(name);
    if (column === undefined) {
      const words = [...known.keys(), ...yearColumnExamples];
      problems.push(fileProblem('unknown_column', file, position, { found: name, allowed: { words } }));
    } else if (columns.some((other) => other.name === name)) {
      problems.push(fileProblem('duplicate_column', file, position, { found: name }));
    } else columns.push({ name, column });
  }
  for (const name of requiredBudgetColumns(programme)) {
    if (header.cells.includes(name)) continue;
    problems.push(
      fileProblem('missing_column', file, { line: header.line, column: 1 }, { params: { key: name } }),
    );
  }
  return problems.length > 0 ? { problems } : { columns };
}

function readRow(reading: Reading, row: CsvRow, years: number): BudgetRow[] {
  const { csv, columns, problems } = reading;
  if (row.cells.length !== columns.length) {
    const params = { cells: row.cells.length, columns: columns.length };
    problems.push(fileProblem('ragged_row', file, { line: row.line, column: 1 }, { params }));
    return [];
  }
  const before = problems.length;
  const draft = emptyRow(reading.programme, row.line, years);
  for (const [index, { name, column }] of columns.entries()) {
    const cell = row.cells[index] ?? '';
    if (cell === '') continue;
    const position = () => ({ line: row.line, column: csv.columnOfCell(row.line, index) });
    fill(draft, {
      name,
      column,
      cell,
      problem: (code, allowed, params) => {
        problems.push(
          fileProblem(code, file, position(), { found: cell, allowed, params: { column: name, ...params } }),
        );
      },
    });
  }
  // A cell that could not be read is not empty.
  if (problems.length === before) requireCells(reading, draft, row.line);
  return problems.length > before ? [] : [draft];
}

function emptyRow({ currencies }: ProgrammeFile, line: number, years: number): BudgetRow {
  return {
    id: '',
    kind: 'line',
    title: {},
    for: [],
    currency: currencies[0] ?? '',
    years: Array.from({ length: years }, () => ({})),
    by: {},
    shares: {},
    adds: [],
    source: '',
    line,
  };
}

function requireCells({ programme, csv, columns, problems }: Reading, row: BudgetRow, line: number): void {
  const empty = [
    ...(row.id === '' ? ['id'] : []),
    ...programme.languages
      .filter((language) => row.title[language] === undefined)
      .map((language) => `title_${language}`),
    ...(row.source === '' ? ['source'] : []),
  ];
  for (const name of empty) {
    const index = columns.findIndex((column) => column.name === name);
    const position = { line, column: csv.columnOfCell(line, Math.max(0, index)) };
    problems.push(fileProblem('empty_cell', file, position, { params: { column: name } }));
  }
}

type Cell = {
  name: string;
  column: BudgetColumn;
  cell: string;
  problem: (code: string, allowed?: Allowed, params?: Record<string, string>) => void;
};

const kinds = ['heading', 'group', 'line', 'total'] as const;

function fill(row: BudgetRow, cell: Cell): void {
  const { column } = cell;
  switch (column.holds) {
    case 'number':
    case 'year':
    case 'financier':
    case 'share':
      fillNumber(row, cell);
      return;
    case 'title':
      if (isPlainText(cell)) row.title[column.language] = cell.cell;
      return;
    default:
      if (isPlainText(cell)) fillText(row, cell, column.field);
  }
}

/** A spreadsheet that opens the file would compute a cell that begins so. */
function isPlainText({ cell, problem }: Cell): boolean {
  if (!/^[=+@\t-]/.test(cell)) return true;
  problem('formula_cell');
  return false;
}

function fillText(row: BudgetRow, { cell, problem }: Cell, field: string): void {
  switch (field) {
    case 'kind': {
      const kind = kinds.find((known) => known === cell);
      if (kind === undefined) problem('not_one_of', { words: kinds });
      else row.kind = kind;
      return;
    }
    case 'heads':
      if (/^[1-9]\d{0,5}$/.test(cell)) row.heads = Number(cell);
      else problem('wrong_form', { forms: ['int'] });
      return;
    case 'currency':
      if (currency.safeParse(cell).success) row.currency = cell;
      else problem('wrong_form', { forms: ['currency'] });
      return;
    case 'for':
    case 'adds':
      row[field] = cell.split(/[\s;]+/).filter((name) => name !== '');
      if (!row[field].every((name) => identifier.safeParse(name).success))
        problem('wrong_form', { forms: ['identifiers'] });
      return;
    case 'source':
    case 'unit':
    case 'called':
      row[field] = cell;
      return;
    default:
      fillName(row, cell, field, problem);
  }
}

function fillName(row: BudgetRow, cell: string, field: string, problem: Cell['problem']): void {
  if (!identifier.safeParse(cell).success) problem('wrong_form', { forms: ['identifier'] });
  else if (field === 'share_of') row.shareOf = cell;
  else if (field === 'id' || field === 'within' || field === 'component') row[field] = cell;
}

function fillNumber(row: BudgetRow, { name, column, cell, problem }: Cell): void {
  const read = printedCell(cell, name, column.holds === 'share');
  if ('code' in read) {
    problem(read.code, undefined, read.written === undefined ? {} : { written: read.written });
    return;
  }
  const { printed } = read;
  if (column.holds === 'share') row.shares[column.of] = printed;
  else if (column.holds === 'number' && column.field === 'total') row.total = printed;
  else if (column.holds === 'number') row.fullUnitCost = printed;
  else if (column.holds === 'year')
    row.years[column.year - 1] = { ...row.years[column.year - 1], [column.part]: printed };
  else if (column.holds === 'financier')
    row.by[column.financier] = { ...row.by[column.financier], [column.part]: printed };
}
