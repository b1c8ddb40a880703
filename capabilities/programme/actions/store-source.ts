import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { ActionContext } from '#kernel/action.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { insertFile } from '#kernel/files/insert-file.ts';
import type { SourceParagraph } from '../cut-source.ts';
import { sourceWithoutParagraphs } from '../problems.ts';

/** The signed document: its bytes were kept and its paragraphs cut before the transaction began. */
export const sourceInput = z.strictObject({
  name: z.string().min(1),
  mediaType: z.enum(['text/plain', 'text/markdown', 'application/pdf']),
  sha256: z.string(),
  sizeBytes: z.int().min(1),
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

/** Keeps the document as a file of the programme, and its paragraphs; the same document again is not stored twice. */
export async function storeSource(
  context: ActionContext,
  programme: string,
  source: SourceInput,
): Promise<{ paragraphs: number; stored: boolean }> {
  const { name, sha256, paragraphs } = source;
  if (paragraphs.length === 0) throw sourceWithoutParagraphs({ file: name });
  if (await isLatestDocument(context.db, programme, sha256))
    return { paragraphs: paragraphs.length, stored: false };
  const file = await insertFile(context, programme, { ...source, cluster: null });
  await storeDocument(context, programme, { ...source, file });
  return { paragraphs: paragraphs.length, stored: true };
}

/** Whether the signed document that counts now has these bytes. */
export async function isLatestDocument(
  db: Transaction<Database>,
  programme: string,
  sha256: string,
): Promise<boolean> {
  const latest = await db
    .selectFrom('programme.source_documents')
    .select('sha256')
    .where('programme_id', '=', programme)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.sha256 === sha256;
}

type NewDocument = Readonly<{
  file: string;
  name: string;
  mediaType: string;
  sha256: string;
  paragraphs: readonly SourceParagraph[];
}>;

/** Makes a file of the programme its signed document. Answers with the document's id. */
export async function storeDocument(
  { db, now, actor, newId }: ActionContext,
  programme: string,
  { file, name, mediaType, sha256, paragraphs }: NewDocument,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('programme.source_documents')
    .values({
      programme_id: programme,
      id,
      file_id: file,
      file_name: name,
      media_type: mediaType,
      sha256,
      recorded_at: now.toString(),
      recorded_by: actor,
    })
    .execute();
  await db
    .insertInto('programme.source_paragraphs')
    .values(
      paragraphs.map((paragraph, index) => ({
        programme_id: programme,
        document_id: id,
        position: index + 1,
        ...paragraph,
      })),
    )
    .execute();
  return id;
}
