import { Temporal } from 'temporal-polyfill';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { invariant } from '#kernel/invariant.ts';
import type { QueryContext } from '#kernel/query.ts';
import { type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { notYetKnown } from '../problems.ts';
import { type Anchors, anchorsOf } from '../rules/calendar/anchors.ts';
import type { Programme } from '../rules/format/programme.ts';
import { type Speaker, speakerOf } from '../words/speaker.ts';
import { isParsed, parsedProgramme } from './parsed-programmes.ts';

/** A revision of the agreement. Instants are ISO texts, UTC. */
export type Revision = {
  id: string;
  number: number;
  contentSha256: string;
  assumedSignedOn: string | null;
  recordedAt: string;
};

/** The agreement as one request sees it: at a date, as known at an instant, in one language. */
export type Agreement = {
  programme: Programme;
  anchors: Anchors;
  /** The day asked about. */
  at: PlainDate;
  today: PlainDate;
  revision: Revision;
  revisions: Revision[];
  speaker: Speaker;
};

type Asked = { at?: string | undefined; known?: string | undefined };

/** Loads the revision known at the instant asked about. Throws `programme.not-yet-known` before the first one. */
export async function loadAgreement(context: QueryContext<Tenant>, { at, known }: Asked): Promise<Agreement> {
  const revisions = await revisionsOf(context);
  const revision = chosen(revisions, known);
  const files = isParsed(revision.contentSha256) ? new Map() : await filesOf(context, revision.id);
  const programme = parsedProgramme(revision.contentSha256, files);
  const today = context.clock.today(programme.programme.time_zone);
  const firstApplied = Temporal.Instant.from(revisions[0]?.recordedAt ?? revision.recordedAt);
  const assumed =
    revision.assumedSignedOn === null
      ? firstApplied.toZonedDateTimeISO(programme.programme.time_zone).toPlainDate()
      : parsePlainDate(revision.assumedSignedOn);
  return {
    programme,
    anchors: anchorsOf(programme, assumed),
    at: at === undefined ? today : parsePlainDate(at),
    today,
    revision,
    revisions,
    speaker: speakerOf(programme, context.locale),
  };
}

/** All revisions, oldest first. */
export async function revisionsOf({
  db,
  programme,
}: Pick<QueryContext<Tenant>, 'db' | 'programme'>): Promise<Revision[]> {
  const rows = await db
    .selectFrom('programme.revisions')
    .select(['id', 'number', 'content_sha256', 'assumed_signed_on', 'recorded_at'])
    .where('programme_id', '=', programme.id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    contentSha256: row.content_sha256,
    assumedSignedOn: row.assumed_signed_on,
    recordedAt: Temporal.Instant.from(row.recorded_at).toString(),
  }));
}

function chosen(revisions: Revision[], known: string | undefined): Revision {
  const first = revisions[0];
  invariant(first !== undefined, 'A programme is stored together with its first revision.');
  if (known === undefined) return revisions.at(-1) ?? first;
  const asked = Temporal.Instant.from(known);
  const found = revisions.findLast(
    ({ recordedAt }) => Temporal.Instant.compare(Temporal.Instant.from(recordedAt), asked) <= 0,
  );
  if (found === undefined) throw notYetKnown({ known, first: first.recordedAt });
  return found;
}

async function filesOf({ db, programme }: QueryContext<Tenant>, revisionId: string) {
  const rows = await db
    .selectFrom('programme.revision_files')
    .select(['path', 'content'])
    .where('programme_id', '=', programme.id)
    .where('revision_id', '=', revisionId)
    .execute();
  return new Map<string, Uint8Array>(rows.map(({ path, content }) => [path, content]));
}
