import { assemble, type Beginning } from './assemble.ts';
import { blocksOf } from './blocks.ts';
import { linesOf, pagesOf } from './pages.ts';
import type { NumberedPiece } from './paragraph.ts';
import { restoreNumbers } from './restore.ts';
import { restoreTrailing } from './restore-trailing.ts';
import { mainSequence } from './sequence.ts';

/**
 * Cuts a document into its numbered paragraphs and what stands between them, in reading order. Takes plain text or
 * markdown (form feeds between pages), or one text per page.
 */
export function cutParagraphs(document: string | readonly string[]): NumberedPiece[] {
  const pages = pagesOf(document);
  const blocks = blocksOf(linesOf(pages));
  const starts = mainSequence(blocks);
  const found = new Map<number, Beginning>();
  for (const { index, number } of starts) found.set(index, { number: number.printed, restored: false });
  const between = restoreNumbers(blocks, starts);
  const trailing = restoreTrailing(blocks, starts, between);
  for (const [index, number] of [...between, ...trailing]) found.set(index, { number, restored: true });
  const inOrder = new Map([...found].sort(([a], [b]) => a - b));
  return assemble(blocks, inOrder, typeof document !== 'string' || pages.length > 1);
}
