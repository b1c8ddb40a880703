import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, standing } from '#kernel/fact/clocks.ts';

/** Why what was handed in for an obligation was returned last, by the obligation's id. */
export async function lastReturns(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('programme.verdicts as fact')
    .distinctOn('fact.subject')
    .select(['fact.subject', 'fact.reason'])
    .where('fact.programme_id', '=', programme)
    .where('fact.verdict', '=', 'returned')
    .where(standing('fact', clocks))
    .orderBy('fact.subject')
    .orderBy('fact.happened_on', 'desc')
    .orderBy('fact.id', 'desc')
    .execute();
  return new Map(rows.map(({ subject, reason }) => [subject, reason ?? '']));
}
