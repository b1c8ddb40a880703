import type { Transaction } from 'kysely';
import type { Database, FilesFiles } from '#kernel/db/row-types.ts';

export type FileRow = Readonly<Omit<FilesFiles, 'programme_id'>>;

/** A file of the programme entered, if it is in sight. */
export function findFile(db: Transaction<Database>, id: string): Promise<FileRow | undefined> {
  return db
    .selectFrom('files.files')
    .select([
      'id',
      'sha256',
      'name',
      'media_type',
      'size_bytes',
      'cluster_id',
      'recorded_at',
      'recorded_by',
      'recorded_by_account',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}
