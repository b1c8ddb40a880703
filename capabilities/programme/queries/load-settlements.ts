import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, standing } from '#kernel/fact/clocks.ts';
import type { Settled } from '../rules/check/finding.ts';

/** Findings that were settled by a recorded fact, by their keys, as both clocks show them. */
export async function loadSettlements(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<ReadonlyMap<string, Settled>> {
  const rows = await db
    .selectFrom('programme.settlements as fact')
    .select(['fact.id', 'fact.subject', 'fact.happened_on', 'fact.recorded_by', 'fact.reason'])
    .where('fact.programme_id', '=', programme)
    .where(standing('fact', clocks))
    .execute();
  return new Map(
    rows.map(({ id, subject, happened_on, recorded_by, reason }) => [
      subject,
      // Said in the words of whoever settled it, whichever language those are.
      { by: recorded_by, on: happened_on, why: { en: reason }, fact: id },
    ]),
  );
}
