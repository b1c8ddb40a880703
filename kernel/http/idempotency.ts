import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { keyMissing, keyReused, twinInFlight } from './problems.ts';

/** A write that says by its key that it is the same intention, however often it is sent. */
export type Repeatable = Readonly<{ owner: string; key: string; requestSha256: string }>;

export type StoredAnswer = Readonly<{ status: number; body: unknown }>;

/** The key of a request; every POST but signing in needs one. */
export function readKey(header: string | string[] | undefined): string {
  const key = typeof header === 'string' ? header.trim() : '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw keyMissing({});
  return key;
}

/** What makes two requests the same: path and body, not the order of the body's keys. */
export function hashOfRequest(path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${path}\n${canonical(body)}`)
    .digest('hex');
}

/** Where nobody is signed in, the link that somebody came with owns the key. */
export function ownerOfDoor(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/**
 * The answer that was given before, if any. The same key with another request is refused, and so is a twin of a request
 * that is still being worked on.
 */
export async function storedAnswer(
  db: Transaction<Database>,
  { owner, key, requestSha256 }: Repeatable,
): Promise<StoredAnswer | undefined> {
  const lock = `${owner} ${key}`;
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as held`.execute(db);
  if (rows[0]?.held !== true) throw twinInFlight({}, { retryAfterSeconds: 1 });
  const stored = await db
    .selectFrom('access.answers')
    .select(['request_sha256', 'status', 'body'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .executeTakeFirst();
  if (stored === undefined) return undefined;
  if (stored.request_sha256 !== requestSha256) throw keyReused({});
  return { status: stored.status, body: stored.body };
}

/** Keeps an answer for the same request sent again, without what is shown once. */
export async function keepAnswer(
  db: Transaction<Database>,
  { owner, key, requestSha256 }: Repeatable,
  answer: StoredAnswer,
  recordedAt: string,
): Promise<void> {
  await db
    .insertInto('access.answers')
    .values({
      owner,
      key,
      request_sha256: requestSha256,
      status: answer.status,
      body: JSON.stringify(answer.body),
      recorded_at: recordedAt,
    })
    .execute();
}

/** An answer without its links and keys. */
export function withoutShownOnce(body: unknown, shownOnce: readonly string[]): unknown {
  if (shownOnce.length === 0 || typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, shownOnce.includes(name) ? null : value]),
  );
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
