import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ActionContext } from '#kernel/action.ts';
import { sourceWithoutParagraphs } from '../problems.ts';

/** The signed document, with the paragraphs that were cut from it before the transaction began. */
export const sourceInput = z.strictObject({
  fileName: z.string().min(1),
  mediaType: z.enum(['text/plain', 'text/markdown', 'application/pdf']),
  content: z.instanceof(Uint8Array),
  paragraphs: z.array(
    z.strictObject({
      number: z.string().min(1),
      text: z.string().min(1),
      restored: z.boolean(),
      page: z.int().min(1).nullable(),
    }),
  ),
});
export type SourceInput = z.output<typeof sourceInput>;

/** Keeps the document and its paragraphs; the same document again is not stored twice. */
export async function storeSource(
  { db, now, actor, newId }: ActionContext,
  programmeId: string,
  source: SourceInput,
): Promise<{ paragraphs: number; stored: boolean }> {
  if (source.paragraphs.length === 0) throw sourceWithoutParagraphs({ file: source.fileName });
  const sha256 = createHash('sha256').update(source.content).digest('hex');
  const latest = await db
    .selectFrom('programme.source_documents')
    .select('sha256')
    .where('programme_id', '=', programmeId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.sha256 === sha256) return { paragraphs: source.paragraphs.length, stored: false };
  const documentId = newId();
  await db
    .insertInto('programme.source_documents')
    .values({
      programme_id: programmeId,
      id: documentId,
      file_name: source.fileName,
      media_type: source.mediaType,
      sha256,
      content: Buffer.from(source.content),
      recorded_at: now.toString(),
      recorded_by: actor,
    })
    .execute();
  await db
    .insertInto('programme.source_paragraphs')
    .values(
      source.paragraphs.map((paragraph, index) => ({
        programme_id: programmeId,
        document_id: documentId,
        position: index + 1,
        ...paragraph,
      })),
    )
    .execute();
  return { paragraphs: source.paragraphs.length, stored: true };
}
