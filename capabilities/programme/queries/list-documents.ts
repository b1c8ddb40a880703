import { sql, type Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import { defineQuery } from '#kernel/query.ts';
import type { DocumentShape } from '../contract/documents.ts';
import { listDocuments } from '../contract.ts';

const mostListed = 100;

/** The signed document, and those that were given before it. */
export const documentsOfAgreement = defineQuery({
  endpoint: listDocuments,
  door: 'programme.agreement.read',
  async run({ db, programme, may }) {
    return {
      documents: await documentsOf(db, programme.id),
      can: { give: may('programme.agreement.give_document') },
    };
  },
});

/** The documents of a programme, newest first: the first is the one whose words the pages show. */
export async function documentsOf(db: Transaction<Database>, programme: string): Promise<DocumentShape[]> {
  const rows = await db
    .selectFrom('programme.source_documents as document')
    .leftJoin('files.files as file', (join) =>
      join.onRef('file.programme_id', '=', 'document.programme_id').onRef('file.id', '=', 'document.file_id'),
    )
    .select([
      'document.id',
      'document.file_id',
      'document.file_name',
      'document.media_type',
      'document.recorded_at',
      'document.recorded_by',
      'file.size_bytes',
      sql<number>`(select count(*)::int from programme.source_paragraphs as paragraph
        where paragraph.programme_id = document.programme_id and paragraph.document_id = document.id)`.as(
        'paragraphs',
      ),
    ])
    .where('document.programme_id', '=', programme)
    .orderBy('document.recorded_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    file: row.file_id,
    name: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    paragraphs: row.paragraphs,
    recordedAt: Temporal.Instant.from(row.recorded_at).toString(),
    recordedBy: row.recorded_by,
  }));
}
