import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import type { Programme } from '../rules/format/programme.ts';
import { isParsed, parsedProgramme } from './parsed-programmes.ts';

/** The newest revision of a programme in sight. */
export async function latestProgramme(db: Transaction<Database>, programmeId: string): Promise<Programme> {
  const revision = await db
    .selectFrom('programme.revisions')
    .select(['id', 'content_sha256'])
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  if (isParsed(revision.content_sha256)) return parsedProgramme(revision.content_sha256, new Map());
  const files = await db
    .selectFrom('programme.revision_files')
    .select(['path', 'content'])
    .where('programme_id', '=', programmeId)
    .where('revision_id', '=', revision.id)
    .execute();
  return parsedProgramme(revision.content_sha256, new Map(files.map(({ path, content }) => [path, content])));
}
