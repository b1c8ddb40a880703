import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, clocksOf, isNow } from '#kernel/fact/clocks.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Locale } from '#kernel/locale.ts';
import { type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { notYetKnown } from '../problems.ts';
import { type Anchors, anchorsOf } from '../rules/calendar/anchors.ts';
import type { Settled } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import { type Speaker, speakerOf } from '../words/speaker.ts';
import { loadOccurrences } from './load-recorded.ts';
import { loadSettlements } from './load-settlements.ts';
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
  /** The signature that is counted from while none is stated or recorded. */
  assumedSignedOn: PlainDate;
  /** The day asked about. */
  at: PlainDate;
  clocks: Clocks;
  /** Whether the clocks show this moment: only then is anything recorded. */
  isNow: boolean;
  today: PlainDate;
  revision: Revision;
  revisions: Revision[];
  /** Findings that somebody settled by a recorded fact, by their keys. */
  settlements: ReadonlyMap<string, Settled>;
  speaker: Speaker;
};

type Asked = { at?: string | undefined; known?: string | undefined };

/** What the agreement is loaded with: inside a query or an action alike. */
export type AgreementContext = Readonly<{
  db: Transaction<Database>;
  clock: Clock;
  now: Temporal.Instant;
  locale: Locale;
  programme: Tenant;
}>;

/**
 * Loads the revision known at the instant asked about, with the dates that follow from what was recorded by then. Throws
 * `programme.not-yet-known` before the first one.
 */
export async function loadAgreement(context: AgreementContext, asked: Asked = {}): Promise<Agreement> {
  const revisions = await revisionsOf(context);
  const revision = chosen(revisions, asked.known);
  const files = isParsed(revision.contentSha256) ? new Map() : await filesOf(context, revision.id);
  const programme = parsedProgramme(revision.contentSha256, files);
  const today = context.clock.today(programme.programme.time_zone);
  const clocks = clocksOf(asked, today, context.now);
  const occurrences = await loadOccurrences(context.db, context.programme.id, clocks);
  const firstApplied = Temporal.Instant.from(revisions[0]?.recordedAt ?? revision.recordedAt);
  const assumed =
    revision.assumedSignedOn === null
      ? firstApplied.toZonedDateTimeISO(programme.programme.time_zone).toPlainDate()
      : parsePlainDate(revision.assumedSignedOn);
  return {
    programme,
    anchors: anchorsOf(programme, assumed, occurrences),
    assumedSignedOn: assumed,
    at: clocks.at,
    clocks,
    isNow: isNow(asked, today),
    today,
    settlements: await loadSettlements(context.db, context.programme.id, clocks),
    revision,
    revisions,
    speaker: speakerOf(programme, context.locale),
  };
}

/** All revisions, oldest first. */
async function revisionsOf({
  db,
  programme,
}: Pick<AgreementContext, 'db' | 'programme'>): Promise<Revision[]> {
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

async function filesOf({ db, programme }: AgreementContext, revisionId: string) {
  const rows = await db
    .selectFrom('programme.revision_files')
    .select(['path', 'content'])
    .where('programme_id', '=', programme.id)
    .where('revision_id', '=', revisionId)
    .execute();
  return new Map<string, Uint8Array>(rows.map(({ path, content }) => [path, content]));
}
