import { defineQuery } from '#kernel/query.ts';
import { acceptedTypes, showFileTerms } from '../contract.ts';
import type { FileServices } from '../file-services.ts';

/** What a form that asks for files has to know before one is chosen. */
export function termsShown({ largestFileBytes, programmes }: FileServices) {
  return defineQuery({
    endpoint: showFileTerms,
    door: 'files.file.read',
    async run({ db, programme, locale, may }) {
      const { clusters } = await programmes.outline(db, programme, locale);
      const open = clusters.filter(({ id }) => may('files.file.add', { cluster: id }));
      return {
        largestBytes: largestFileBytes,
        accepts: acceptedTypes.map(({ mediaType, endings }) => ({ mediaType, endings: [...endings] })),
        can: { programme: may('files.file.add'), clusters: open.map(({ id }) => id) },
      };
    },
  });
}
