import { invariant } from '#kernel/invariant.ts';
import { defineUpload } from '#kernel/upload.ts';
import { addFile } from '../contract.ts';
import type { FileServices } from '../file-services.ts';
import { findFile } from '../find-file.ts';
import { insertFile } from '../insert-file.ts';
import { judgeFile } from '../judge-file.ts';
import { tooLarge } from '../open-folder-store.ts';
import { presentFile } from '../present-file.ts';
import { clusterNeeded, clusterUnknown } from '../problems.ts';

/** Takes a file in. Its bytes are kept first and its row is written then; bytes without a row are nobody's file. */
export function addingFile({ files, largestFileBytes, programmes }: FileServices) {
  return defineUpload({
    name: 'files.add',
    endpoint: addFile,
    door: 'files.file.add',
    async receive({ bytes, saidBytes = 0, query }) {
      if (saidBytes > largestFileBytes) throw tooLarge(largestFileBytes);
      const { judged, ...kept } = await files.put(bytes, {
        largestBytes: largestFileBytes,
        judge: (path, { sizeBytes }) => judgeFile(path, query.name, { sizeBytes }),
      });
      return { ...kept, ...judged };
    },
    place: (_, { body }) => ({ cluster: body.query.cluster }),
    async run(context, { body: { query, received } }) {
      const { db, programme, locale, identity, may } = context;
      invariant(programme !== null, 'the path names a programme');
      const { cluster = null } = query;
      // The door opens to whoever may add files somewhere in the programme.
      if (!may('files.file.add', { cluster })) throw clusterNeeded({});
      const outline = await programmes.outline(db, programme, locale);
      if (cluster !== null && !outline.clusters.some(({ id }) => id === cluster)) {
        throw clusterUnknown({ cluster }, { errors: [{ path: 'query.cluster', message: '' }] });
      }
      const id = await insertFile(context, programme.id, { ...received, cluster });
      const row = await findFile(db, id);
      invariant(row !== undefined, 'whoever adds a file sees it');
      return {
        answer: { file: presentFile(row, outline, { identity, may }) },
        trail: {
          about: { kind: 'file', id, name: row.name },
          cluster,
          details: { size: row.size_bytes, sha256: row.sha256 },
        },
      };
    },
  });
}
