import type { ActionContext } from '#kernel/action.ts';

/** A file whose bytes are kept, and where it belongs. */
export type NewFile = Readonly<{
  sha256: string;
  sizeBytes: number;
  name: string;
  mediaType: string;
  /** Null for the whole programme's. */
  cluster: string | null;
}>;

/** Adds the row of a file, after its bytes are safe: a row never stands for bytes that are not there. */
export async function insertFile(
  { db, now, actor, identity, newId }: ActionContext,
  programme: string,
  file: NewFile,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('files.files')
    .values({
      programme_id: programme,
      id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      cluster_id: file.cluster,
      recorded_at: now.toString(),
      recorded_by: actor,
      recorded_by_account: identity.kind === 'person' ? identity.accountId : null,
    })
    .execute();
  return id;
}
