import type { Programme as Tenant } from '#kernel/db/programme.ts';
import type { QueryContext } from '#kernel/query.ts';

/** The signed document's own words for a paragraph; null where the instance has no document or no such number. */
export async function sourceWording({ db, programme }: QueryContext<Tenant>, number: string) {
  const found = await db
    .selectFrom('programme.source_documents as document')
    .leftJoin('programme.source_paragraphs as paragraph', (join) =>
      join
        .onRef('paragraph.programme_id', '=', 'document.programme_id')
        .onRef('paragraph.document_id', '=', 'document.id')
        .on('paragraph.number', '=', number),
    )
    .select(['document.file_name', 'paragraph.text', 'paragraph.page'])
    .where('document.programme_id', '=', programme.id)
    .orderBy('document.recorded_at', 'desc')
    .orderBy('document.id', 'desc')
    .orderBy('paragraph.position')
    .limit(1)
    .executeTakeFirst();
  if (found === undefined || found.text === null) return null;
  return { text: found.text, fileName: found.file_name, page: found.page };
}
