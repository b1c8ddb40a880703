import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { downloadFile, isImage } from '../contract.ts';
import type { FileServices } from '../file-services.ts';
import { findFile } from '../find-file.ts';
import { redrawn } from '../images.ts';
import { mayReadOriginal } from '../present-file.ts';

/** A file to be saved: as it was given, or, of an image, its pixels alone for whoever may not see where it was taken. */
export function fileDownloaded({ files }: FileServices) {
  return defineQuery({
    endpoint: downloadFile,
    door: 'files.file.read',
    async run({ db, identity, may }, { params }) {
      const row = await findFile(db, params.file);
      if (row === undefined) throw subjectUnknown({});
      const { id, name, media_type: mediaType, sha256, cluster_id: cluster } = row;
      const about = { id, name, cluster };
      const shared = { download: true, name, mediaType, inline: false, about } as const;
      if (!isImage(mediaType) || mayReadOriginal(row, { identity, may })) {
        return { ...shared, sizeBytes: row.size_bytes, bytes: () => files.open(sha256) };
      }
      const bytes = async () => redrawn(await files.open(sha256), { name, mediaType, size: 'print' });
      return { ...shared, bytes };
    },
  });
}
