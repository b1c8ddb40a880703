import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { showFile } from '../contract.ts';
import type { FileServices } from '../file-services.ts';
import { findFile } from '../find-file.ts';
import { presentFile } from '../present-file.ts';

/** What is known of a file in sight. */
export function fileShown({ programmes }: FileServices) {
  return defineQuery({
    endpoint: showFile,
    door: 'files.file.read',
    async run({ db, programme, locale, identity, may }, { params }) {
      const row = await findFile(db, params.file);
      if (row === undefined) throw subjectUnknown({});
      return { file: presentFile(row, await programmes.outline(db, programme, locale), { identity, may }) };
    },
  });
}
