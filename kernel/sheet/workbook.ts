import { strToU8, zipSync } from 'fflate';
import { daysBetween, isPlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { isNumber } from './csv.ts';
import type { Sheet } from './sheet.ts';

/**
 * A sheet as a workbook (Office Open XML): one tab with its heads frozen. Words are written as words, whatever they begin
 * with, so that no cell is ever a formula (cases F1). The same sheet gives the same bytes.
 */
export function workbookOf(sheet: Sheet): Uint8Array {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheet.name),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  const parts = Object.entries(files).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)] as const);
  // A zip keeps a time for each part, from 1980 on; there is none to tell.
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: '1980-01-01T00:00:00' });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;

// Cell formats by their place: 0 words, 1 heads in bold, 2 a day, 3 a number as it is.
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="0"/></cellXfs></styleSheet>`;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const rows = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${related}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${rows.join('')}</Relationships>`;
}

function workbookXml(name: string): string {
  return `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="${escaped(tabName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** A tab takes 31 letters, without those that stand for something in an address of a cell. */
function tabName(name: string): string {
  const plain = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim();
  return [...plain].slice(0, 31).join('') || '1';
}

function sheetXml({ columns, rows }: Sheet): string {
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const widths = columns.map(({ kind }, index) => {
    const width = kind === 'text' ? 32 : 14;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const heads = rowXml(
    columns.map(({ head }) => words(head, 1)),
    1,
  );
  const body = rows.map((cells, row) =>
    rowXml(
      columns.map(({ kind }, index) => cellOf(cells[index] ?? null, kind)),
      row + 2,
    ),
  );
  return `<worksheet xmlns="${main}">${frozen}<cols>${widths.join('')}</cols><sheetData>${heads}${body.join('')}</sheetData></worksheet>`;
}

/** A cell as its attributes and what it holds. */
type Cell = Readonly<{ attributes: string; content: string }>;

/** Places are written though the format lets them be left out: some programs do not count by themselves. */
function rowXml(cells: readonly Cell[], row: number): string {
  const written = cells.map(
    ({ attributes, content }, index) => `<c r="${columnName(index)}${row}"${attributes}>${content}</c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A, B … Z, AA. */
function columnName(index: number): string {
  const before = index < 26 ? '' : columnName(Math.floor(index / 26) - 1);
  return before + String.fromCodePoint(65 + (index % 26));
}

function cellOf(text: string | null, kind: Sheet['columns'][number]['kind']): Cell {
  if (text === null) return { attributes: '', content: '' };
  if (kind === 'number' && isNumber(text)) return { attributes: ' s="3"', content: `<v>${text}</v>` };
  if (kind === 'date' && isPlainDate(text))
    return { attributes: ' s="2"', content: `<v>${serialOf(text)}</v>` };
  return words(text, 0);
}

function words(text: string, style: 0 | 1): Cell {
  const content = `<is><t xml:space="preserve">${escaped(text)}</t></is>`;
  return { attributes: ` t="inlineStr" s="${style}"`, content };
}

const dayNought = parsePlainDate('1899-12-30');

/** Spreadsheets count days from the end of 1899. */
function serialOf(date: string): number {
  return daysBetween(dayNought, parsePlainDate(date));
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// XML 1.0 has no place for these, not even written as numbers.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
