import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { isImage, showImage } from '../contract.ts';
import type { FileServices } from '../file-services.ts';
import { findFile } from '../find-file.ts';
import { redrawn } from '../images.ts';
import { notAnImage } from '../problems.ts';

/** An image as a page shows it; nothing else is ever shown in one. */
export function imageShown({ files }: FileServices) {
  return defineQuery({
    endpoint: showImage,
    door: 'files.file.read',
    async run({ db }, { params }) {
      const row = await findFile(db, params.file);
      if (row === undefined) throw subjectUnknown({});
      const { id, name, media_type: mediaType, sha256, cluster_id: cluster } = row;
      if (!isImage(mediaType)) throw notAnImage({ name });
      return {
        download: true,
        name,
        mediaType,
        inline: true,
        about: { id, name, cluster },
        bytes: async () => redrawn(await files.open(sha256), { name, mediaType, size: 'screen' }),
      } as const;
    },
  });
}
