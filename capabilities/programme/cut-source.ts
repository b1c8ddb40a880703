import { cutParagraphs, readPdfPages } from '#lib/numbered-text/index.ts';
import { sourceUnreadable, sourceWithoutParagraphs } from './problems.ts';

/** The kinds of file that a signed document can be, by the endings of their names. */
export const sourceTypes = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
} as const;

/** A paragraph of the signed document, under the number that is printed before it. */
export type SourceParagraph = Readonly<{
  number: string;
  text: string;
  restored: boolean;
  page: number | null;
}>;

/** Cuts a signed document into its numbered paragraphs; one that cannot be cut is refused with what to do. */
export async function cutSource(
  fileName: string,
  mediaType: string,
  content: Uint8Array,
): Promise<readonly SourceParagraph[]> {
  const paragraphs = await read(fileName, mediaType, content);
  if (paragraphs.length === 0) throw sourceWithoutParagraphs({ file: fileName });
  return paragraphs;
}

async function read(
  file: string,
  mediaType: string,
  content: Uint8Array,
): Promise<readonly SourceParagraph[]> {
  const isSource = Object.values(sourceTypes).some((known) => known === mediaType);
  if (!isSource) throw sourceUnreadable({ file, reason: mediaType });
  try {
    const document = mediaType === sourceTypes['.pdf'] ? await readPdfPages(content) : utf8(content);
    return cutParagraphs(document)
      .filter(({ kind, number, text }) => kind === 'paragraph' && number !== '' && text !== '')
      .map(({ number, text, restored, page }) => ({ number, text, restored, page: page ?? null }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw sourceUnreadable({ file, reason }, { cause });
  }
}

function utf8(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
