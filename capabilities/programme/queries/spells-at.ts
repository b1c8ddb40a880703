import { sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import type { Spell } from '../rules/posts/spells.ts';

/** Which tables hold what begins and what ends, and the column by which the latter names the former. */
export type SpellTables = Readonly<{ beginning: string; ending: string; link: string }>;

/** The spells of a place as they stand at this very moment, whoever recorded them when. */
export async function spellsAt(
  db: Transaction<Database>,
  programme: string,
  { beginning, ending, link }: SpellTables,
  place: string,
): Promise<readonly Spell[]> {
  const { rows } = await sql<Spell>`
    select beginning.id as beginning, ending.id as ending, beginning.happened_on as first, ending.happened_on as last
    from ${sql.table(beginning)} as beginning left join ${sql.table(ending)} as ending
      on ending.programme_id = beginning.programme_id and ending.${sql.ref(link)} = beginning.id
        and ending.voided_at is null
    where beginning.programme_id = ${programme} and beginning.subject = ${place} and beginning.voided_at is null
    order by beginning.happened_on`.execute(db);
  return rows;
}
