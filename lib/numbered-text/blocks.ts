import { cleanLine, isFinished, startsLower } from './clean-line.ts';
import { type Heading, looksLikeHeading, looksLikeNumberedTitle, readHeading } from './heading.ts';
import type { PageLine } from './pages.ts';
import { type LeadingNumber, leadingNumber } from './printed-number.ts';

/** Lines that belong together by their looks: one heading, list item, table, or stretch of text. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'table' | 'rule';
  readonly page: number;
  /** Whether it is set off from what stands before, by an empty line or a mark; only then can it be out of sequence. */
  readonly isSetOff: boolean;
  readonly hasBullet: boolean;
  /** Whether markdown says that it is a heading. */
  readonly isMarked: boolean;
  /** An item such as `a.`, `(ii)` or an indented bullet: part of its paragraph, never one itself. */
  readonly isSubItem: boolean;
  /** An entry of a table of contents: it ends with dots or a tab and a page number. */
  readonly isContentsEntry: boolean;
  readonly number?: LeadingNumber;
  readonly heading?: Heading;
  /** Cleaned, with the number if there is one. */
  readonly text: string;
}

const subItem = /^(?:\(?[a-z]\)|[a-z]\.|\((?:[ivx]{1,5}|\d{1,2})\)|[ivx]{1,5}\))(?=\s)/;

// Real documents of many hundred pages have some ten thousand blocks; beyond these the input is no document.
const mostBlocks = 60_000;
const mostLines = 500_000;

interface OpenBlock {
  readonly block: Block;
  readonly texts: string[];
}

/** Cuts lines into blocks. Throws a RangeError for input with more lines or blocks than any document has. */
export function blocksOf(lines: Iterable<PageLine>): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  let isAfterEmpty = true;
  const close = () => {
    if (open !== undefined) blocks.push(closed(open));
    if (blocks.length > mostBlocks) throw notADocument(mostBlocks, 'pieces of text');
    open = undefined;
  };
  let count = 0;
  for (const line of lines) {
    count += 1;
    if (count > mostLines) throw notADocument(mostLines, 'lines');
    if (line.text.trim() === '') {
      close();
      isAfterEmpty = true;
      continue;
    }
    const isSetOff = isAfterEmpty || line.opensPage || open?.block.kind === 'heading';
    const block = readLine(line, isSetOff, isSetOff || isFinished(open?.texts.at(-1) ?? ''));
    if (open !== undefined && !line.opensPage && continues(open, block)) open.texts.push(block.text);
    else {
      close();
      open = { block, texts: [block.text] };
    }
    isAfterEmpty = false;
  }
  close();
  return blocks;
}

function notADocument(most: number, unit: string): RangeError {
  return new RangeError(`more than ${most} ${unit} are not a document`);
}

function closed({ block, texts }: OpenBlock): Block {
  const text = texts.join(block.kind === 'table' ? '\n' : ' ');
  if (block.kind === 'heading') return { ...block, text, heading: readHeading(text) };
  if (block.number === undefined) return { ...block, text };
  return {
    ...block,
    text,
    number: { ...block.number, rest: [block.number.rest, ...texts.slice(1)].join(' ') },
  };
}

function readLine({ text, page }: PageLine, isSetOff: boolean, isAfterSentence: boolean): Block {
  const mark = /^(#{1,6})\s+/.exec(text);
  const bullet = /^(\s*)[-*•·▪]\s+/.exec(text.slice(0, 60));
  const body = cleanLine(text.slice((mark ?? bullet)?.[0].length ?? 0)).trim();
  const base = {
    page,
    text: body,
    hasBullet: bullet !== null,
    isMarked: mark !== null,
    isSetOff: isSetOff || mark !== null || bullet !== null,
    isSubItem: subItem.test(body) || (bullet?.[1]?.length ?? 0) >= 2,
    isContentsEntry: isContentsEntry(body),
  };
  if (/^[_\-*=\s]{1,200}$/.test(body)) return { ...base, kind: 'rule' };
  if (mark === null && isTableRow(body, text)) return { ...base, kind: 'table', isSubItem: false };
  const number = leadingNumber(body);
  const numbered = number === undefined ? base : { ...base, number };
  const isTitle = mark !== null || (bullet === null && isAfterSentence && isTitleByLooks(body, isSetOff));
  if (isTitle && !base.isContentsEntry) return { ...numbered, kind: 'heading', heading: readHeading(body) };
  return { ...numbered, kind: 'text' };
}

function isTitleByLooks(body: string, isSetOff: boolean): boolean {
  return looksLikeHeading(body) || (isSetOff && looksLikeNumberedTitle(body));
}

function continues({ block, texts }: OpenBlock, next: Block): boolean {
  if (next.hasBullet || next.isMarked) return false;
  // The cells of a table's row may go on in lines without a tab.
  if (block.kind === 'table')
    return next.kind === 'table' || (next.kind === 'text' && next.number === undefined);
  if (block.kind === 'heading')
    return !block.isMarked && next.heading?.number === '' && !next.heading.opensAnnex;
  if (next.kind !== 'text' || block.kind !== 'text') return false;
  if (block.isContentsEntry || next.isContentsEntry) return false;
  const before = texts.at(-1) ?? '';
  if (next.isSubItem) return !(isFinished(before) || /[;,]$|\b(?:and|or|y|o)$/.test(before.slice(-8)));
  return !(next.number !== undefined && isFinished(before) && !startsLower(next.number.rest));
}

// The tab between a number and its text, or an indentation, does not make a table.
function isTableRow(body: string, text: string): boolean {
  if (body.startsWith('|')) return true;
  const lastTab = body.replace(/^(?:\(?[\p{L}\d.]{1,8}[.)]|\d[\d.]{0,10})\t/u, '').includes('\t');
  return lastTab || text.trimStart().split('\t', 4).length > 3;
}

function isContentsEntry(body: string): boolean {
  const end = body.slice(-60);
  return (
    /[.…]{3,40}\s{0,10}\d{1,4}$/.test(end) ||
    /(?: \.){3,20} {0,4}\d{1,4}$/.test(end) ||
    /\t\d{1,4}$/.test(end)
  );
}
