import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { type ActionContext, defineAction, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { filesInvalid, signatureStated } from '../problems.ts';
import { statedSignature } from '../rules/calendar/anchors.ts';
import type { Programme } from '../rules/format/programme.ts';
import { readProgramme } from '../rules/format/read-programme.ts';
import { sayIn } from '../words/speaker.ts';
import { sourceInput, storeSource } from './store-source.ts';

const input = z.strictObject({
  /** Files by their path inside the folder. */
  files: z.custom<ReadonlyMap<string, Uint8Array>>((value) => value instanceof Map),
  /** Signature to count from until the signing is recorded; the day of the first apply where it is left out. */
  signedOn: z.iso.date().optional(),
  source: sourceInput.optional(),
});

/** What applying did. */
export type Applied = {
  slug: string;
  revision: number;
  outcome: 'first' | 'changed' | 'unchanged';
  signedOn: string;
  signatureAssumed: boolean;
  source: { paragraphs: number; stored: boolean } | null;
};

/**
 * Stores a programme's files as a dated revision. The same files again change nothing; a changed file makes the next
 * revision, and what was known before stays as it was.
 *
 * Problems: `programme.files-invalid`, `programme.signature-stated`, `programme.source-…`.
 */
export const applyProgramme = defineAction({
  name: 'programme.apply',
  // Of whoever runs the machine; in a browser only as part of setting up.
  door: 'machine',
  input,
  async run(context, { files, signedOn, source }): Promise<Outcome<Applied>> {
    const programme = checked(files);
    const slug = programme.programme.id;
    const stated = statedSignature(programme);
    if (stated !== undefined && signedOn !== undefined && signedOn !== stated) {
      throw signatureStated({ signed: signedOn, stated });
    }
    const programmeId = await enter(context, slug);
    const latest = await latestRevision(context.db, programmeId);
    const assumed =
      stated === undefined ? (signedOn ?? latest?.assumed_signed_on ?? todayOf(context, programme)) : null;
    const sha256 = hashOf(files);
    const unchanged = latest?.content_sha256 === sha256 && latest.assumed_signed_on === assumed;
    const revision = unchanged ? latest.number : (latest?.number ?? 0) + 1;
    if (!unchanged) await storeRevision(context, { programmeId, number: revision, sha256, assumed, files });
    const answer: Applied = {
      slug,
      revision,
      outcome: latest === undefined ? 'first' : unchanged ? 'unchanged' : 'changed',
      signedOn: stated ?? assumed ?? '',
      signatureAssumed: stated === undefined,
      source: source === undefined ? null : await storeSource(context, programmeId, source),
    };
    const name = sayIn(programme.programme.name, context.locale);
    return {
      answer,
      trail: {
        programme: programmeId,
        about: { kind: 'programme', id: slug, name },
        details: { revision, outcome: answer.outcome },
      },
    };
  },
});

function checked(files: ReadonlyMap<string, Uint8Array>): Programme {
  const read = readProgramme(files);
  if ('programme' in read) return read.programme;
  const first = read.problems[0];
  throw filesInvalid({
    count: read.problems.length,
    first: first === undefined ? '' : `${first.file}:${first.line}: ${first.message.en}`,
  });
}

function todayOf({ clock }: ActionContext, { programme }: Programme): string {
  return clock.today(programme.time_zone).toString();
}

async function enter(
  { db, now, actor, newId, enterProgramme }: ActionContext,
  slug: string,
): Promise<string> {
  const known = await db
    .selectFrom('programme.programmes')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  const id = known?.id ?? newId();
  await enterProgramme(id);
  if (known === undefined) {
    await db
      .insertInto('programme.programmes')
      .values({ id, slug, recorded_at: now.toString(), recorded_by: actor })
      .execute();
  }
  return id;
}

function latestRevision(db: Transaction<Database>, programmeId: string) {
  return db
    .selectFrom('programme.revisions')
    .select(['number', 'content_sha256', 'assumed_signed_on'])
    .where('programme_id', '=', programmeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function storeRevision(
  { db, now, actor, newId }: ActionContext,
  revision: {
    programmeId: string;
    number: number;
    sha256: string;
    assumed: string | null;
    files: ReadonlyMap<string, Uint8Array>;
  },
): Promise<void> {
  const id = newId();
  await db
    .insertInto('programme.revisions')
    .values({
      programme_id: revision.programmeId,
      id,
      number: revision.number,
      content_sha256: revision.sha256,
      assumed_signed_on: revision.assumed,
      recorded_at: now.toString(),
      recorded_by: actor,
    })
    .execute();
  const rows = [...revision.files].map(([path, content]) => ({
    programme_id: revision.programmeId,
    revision_id: id,
    path,
    content: Buffer.from(content),
    sha256: sha256Of(content),
  }));
  if (rows.length > 0) await db.insertInto('programme.revision_files').values(rows).execute();
}

/** The hash of all files together: their names and their own hashes, in the order of the names. */
function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(([path, content]) => `${path}\0${sha256Of(content)}\n`).sort();
  return sha256Of(Buffer.from(lines.join('')));
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
