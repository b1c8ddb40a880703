import { CompiledQuery, type Transaction } from 'kysely';
import { type Acted, entryOf } from '#kernel/audit/record-entry.ts';
import { withCommit } from '#kernel/db/prepared.ts';
import type { Database } from '#kernel/db/row-types.ts';

/** An answer kept for the same request sent again. */
export type KeptAnswer = Readonly<{ owner: string; key: string; requestSha256: string; body: unknown }>;

/**
 * The end of every write: its row in the trail, and the answer under the key of the request. One statement, which goes
 * out with the commit: what cannot be told of is not done.
 */
export async function closeWrite(
  db: Transaction<Database>,
  acted: Acted,
  kept: KeptAnswer | undefined,
): Promise<void> {
  const entry = entryOf(acted);
  const answer =
    kept === undefined
      ? []
      : [kept.owner, kept.key, kept.requestSha256, 200, JSON.stringify(kept.body), acted.now.toString()];
  const text = textOf(Object.keys(entry), answer.length);
  await db.executeQuery(CompiledQuery.raw(text, [...answer, ...Object.values(entry)]));
}

const texts = new Map<number, string>();

// Written once: every write of the house ends with it.
function textOf(columns: readonly string[], answerValues: number): string {
  const known = texts.get(answerValues);
  if (known !== undefined) return known;
  const places = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');
  const answer =
    answerValues === 0
      ? ''
      : `with kept as (
          insert into access.answers (owner, key, request_sha256, status, body, recorded_at)
          values (${places(1, answerValues)})
        )`;
  const text = `${withCommit} ${answer}
    insert into audit.entries (${columns.join(', ')}) values (${places(answerValues + 1, columns.length)})`;
  texts.set(answerValues, text);
  return text;
}
