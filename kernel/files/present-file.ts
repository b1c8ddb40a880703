import type { Identity } from '#kernel/auth/identity.ts';
import { isoInstant } from '#kernel/auth/iso-instant.ts';
import type { ProgrammeOutline } from '#kernel/auth/programme-guide.ts';
import { type FileShape, isImage } from './contract.ts';
import type { FileRow } from './find-file.ts';

/** Who looks at a file. */
export type Looking = Readonly<{
  identity: Identity;
  may(permission: string, place: Readonly<{ cluster: string | null }>): boolean;
}>;

/** A file as the contract tells it to one reader. */
export function presentFile(
  row: FileRow,
  { clusters }: Pick<ProgrammeOutline, 'clusters'>,
  looking: Looking,
): FileShape {
  const { id, name, cluster_id: cluster } = row;
  return {
    id,
    name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    cluster:
      cluster === null
        ? null
        : { id: cluster, name: clusters.find((known) => known.id === cluster)?.name ?? cluster },
    recordedAt: isoInstant(row.recorded_at),
    recordedBy: row.recorded_by,
    inline: isImage(row.media_type),
    original: !isImage(row.media_type) || mayReadOriginal(row, looking),
  };
}

/** Whoever gave a file knows what stands in it; of others' it is the staff of its place and the auditor who may. */
export function mayReadOriginal(row: FileRow, { identity, may }: Looking): boolean {
  if (identity.kind === 'person' && identity.accountId === row.recorded_by_account) return true;
  return may('files.file.read_original', { cluster: row.cluster_id });
}
