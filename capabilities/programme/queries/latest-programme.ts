import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Programme } from '../rules/format/programme.ts';
import { isParsed, parsedProgramme } from './parsed-programmes.ts';

/** The newest revision of a programme in sight. */
export async function latestProgramme(db: Transaction<Database>, programmeId: string): Promise<Programme> {
  const programme = await programmeKnownAt(db, programmeId);
  invariant(programme !== undefined, 'A programme is stored together with its first revision.');
  return programme;
}

/** The revision of a programme that was the newest at an instant; undefined before the first one. */
export async function programmeKnownAt(
  db: Transaction<Database>,
  programmeId: string,
  known?: Temporal.Instant,
): Promise<Programme | undefined> {
  const revision = await db
    .selectFrom('programme.revisions')
    .select(['id', 'content_sha256'])
    .where('programme_id', '=', programmeId)
    .$if(known !== undefined, (rows) => rows.where('recorded_at', '<=', String(known)))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (revision === undefined) return undefined;
  if (isParsed(revision.content_sha256)) return parsedProgramme(revision.content_sha256, new Map());
  const files = await db
    .selectFrom('programme.revision_files')
    .select(['path', 'content'])
    .where('programme_id', '=', programmeId)
    .where('revision_id', '=', revision.id)
    .execute();
  return parsedProgramme(revision.content_sha256, new Map(files.map(({ path, content }) => [path, content])));
}
