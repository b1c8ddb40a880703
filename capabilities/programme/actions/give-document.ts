import { buffer } from 'node:stream/consumers';
import { defineWrite } from '#kernel/action.ts';
import type { FileServices } from '#kernel/files/file-services.ts';
import { findFile } from '#kernel/files/find-file.ts';
import { invariant } from '#kernel/invariant.ts';
import { giveDocument } from '../contract.ts';
import { cutSource } from '../cut-source.ts';
import { documentKnown } from '../problems.ts';
import { documentsOf } from '../queries/list-documents.ts';
import { isLatestDocument, storeDocument } from './store-source.ts';

/** Makes a file the signed document of the agreement. Pages show its words from then on; the one before stays. */
export function givingDocument({ files }: Pick<FileServices, 'files'>) {
  return defineWrite({
    name: 'programme.give-document',
    endpoint: giveDocument,
    door: 'programme.agreement.give_document',
    subject: ({ db }, { body }) => findFile(db, body.file),
    async run(context, _input, { id: file, name, media_type: mediaType, sha256 }) {
      const { db, programme } = context;
      invariant(programme !== null, 'the path names a programme');
      if (await isLatestDocument(db, programme.id, sha256)) throw documentKnown({ file: name });
      const paragraphs = await cutSource(name, mediaType, await buffer(await files.open(sha256)));
      const id = await storeDocument(context, programme.id, { file, name, mediaType, sha256, paragraphs });
      const document = (await documentsOf(db, programme.id)).find((one) => one.id === id);
      invariant(document !== undefined, 'whoever gives the document sees it');
      return {
        answer: { document },
        trail: {
          about: { kind: 'document', id, name },
          details: { paragraphs: paragraphs.length, sha256 },
        },
      };
    },
  });
}
