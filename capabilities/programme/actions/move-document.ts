import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';

const input = z.strictObject({
  programme: z.string(),
  document: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
});

/**
 * Moves a signed document that was stored in the database, as Minka did before it kept files, out to where files lie. Its
 * bytes are safe there before this runs; who gave it and when stays as it was.
 */
export const moveDocument = defineAction({
  name: 'programme.move-document',
  door: 'machine',
  input,
  async run({ db, newId, enterProgramme }, { programme, document, sha256, sizeBytes }) {
    await enterProgramme(programme);
    const kept = await db
      .selectFrom('programme.source_documents')
      .select(['file_name', 'media_type', 'recorded_at', 'recorded_by'])
      .where('id', '=', document)
      .executeTakeFirstOrThrow();
    const file = newId();
    await db
      .insertInto('files.files')
      .values({
        programme_id: programme,
        id: file,
        sha256,
        name: kept.file_name,
        media_type: kept.media_type,
        size_bytes: sizeBytes,
        recorded_at: kept.recorded_at,
        recorded_by: kept.recorded_by,
      })
      .execute();
    await db
      .updateTable('programme.source_documents')
      .set({ file_id: file, content: null })
      .where('id', '=', document)
      .execute();
    const about = { kind: 'document', id: document, name: kept.file_name };
    return { answer: file, trail: { programme, about } };
  },
});
