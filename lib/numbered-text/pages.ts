/** A line of the document with the page it stands on. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
  /** Whether a page begins here. */
  readonly opensPage: boolean;
}

const pageWords = /^(?:page|p[áa]gina|p[áa]g\.?)\s{0,3}\d{1,4}(?:\s{0,2}(?:of|de|\/)\s{0,2}\d{1,4})?\b/i;
const bareNumber = /^[-–—\s]{0,4}\d{1,3}[-–—\s]{0,4}$/;

const mostPages = 20_000;

/** The document's pages: parts between form feeds, or as they were given. Throws a RangeError beyond what any document has. */
export function pagesOf(document: string | readonly string[]): readonly string[] {
  const pages = typeof document === 'string' ? document.split('\f', mostPages + 1) : document;
  if (pages.length > mostPages) throw new RangeError(`more than ${mostPages} pages are not a document`);
  return pages;
}

/** All lines, without page numbers and without the lines that head or foot most pages; stretches of empty lines are one. */
export function* linesOf(pages: readonly string[]): Generator<PageLine> {
  const split = pages.map((page) => page.split(/\r\n?|\n/));
  const running = runningLines(split);
  for (const [index, lines] of split.entries()) {
    const edges = edgesOf(lines);
    let opensPage = index > 0;
    let isAfterEmpty = false;
    for (const [at, line] of lines.entries()) {
      if (line === '' && isAfterEmpty) continue;
      const isEdge = at === edges.first || at === edges.last;
      const isLeftOut = isPageNumber(lines, at) || (isEdge && isRunning(line, running, pages.length > 1));
      const text = isLeftOut ? '' : line.trimEnd();
      if (text === '' && isAfterEmpty) continue;
      yield { text, page: index + 1, opensPage: opensPage && text !== '' };
      if (text !== '') opensPage = false;
      isAfterEmpty = text === '';
    }
  }
}

function isRunning(line: string, running: ReadonlySet<string>, hasPages: boolean): boolean {
  return running.has(shapeOf(line)) || (hasPages && bareNumber.test(line.slice(0, 40)) && line.length < 40);
}

// A page number stands alone between empty lines; a table's lone figure would be in a row of its table.
function isPageNumber(lines: readonly string[], at: number): boolean {
  const text = (lines[at] ?? '').trim();
  if (text.length > 60 || !(pageWords.test(text) || bareNumber.test(text))) return false;
  return (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
}

function runningLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const { first, last } = edgesOf(lines);
    for (const at of new Set([first, last])) {
      const shape = shapeOf(lines[at] ?? '');
      if (shape !== '') counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  const most = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= most).map(([shape]) => shape));
}

// The same line with another page number is the same running line.
function shapeOf(line: string): string {
  return line.slice(0, 200).trim().replace(/\d+/g, '#');
}

function edgesOf(lines: readonly string[]): { first: number; last: number } {
  const isFilled = (line: string) => line.trim() !== '';
  return { first: lines.findIndex(isFilled), last: lines.findLastIndex(isFilled) };
}
