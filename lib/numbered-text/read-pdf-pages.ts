/** One run of letters on a page, as the PDF library gives it. */
interface TextItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** The text of each page of a PDF, with lines, empty lines between paragraphs and tabs between columns put back. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[]> {
  // The PDF library is large; only a programme that brings a PDF pays for loading it.
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  // A copy, because the library takes the bytes away from their owner; and silent, because it writes to the console.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { items } = await extractTextItems(document);
  return items.map(textOfPage);
}

function textOfPage(items: readonly TextItem[]): string {
  const lines: string[] = [];
  let before: TextItem | undefined;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const size = item.fontSize || 10;
    const fall = before === undefined ? 0 : before.y - item.y;
    if (before === undefined) lines.push(item.str);
    else if (Math.abs(fall) < size * 0.6)
      lines.push((lines.pop() ?? '') + gapBetween(before, item, size) + item.str);
    // More than one and a half lines down is a new paragraph; upwards is a new column.
    else lines.push(...(fall > size * 1.75 || fall < 0 ? ['', item.str] : [item.str]));
    before = item;
  }
  return lines.join('\n');
}

function gapBetween(left: TextItem, right: TextItem, size: number): string {
  const gap = right.x - (left.x + left.width);
  if (gap > size * 1.5) return '\t';
  return gap > size * 0.15 && !/\s$/.test(left.str) && !/^\s/.test(right.str) ? ' ' : '';
}
