import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';

/** An instance in which everything is invented, and the day on which it plays. */
export type Demonstration = Readonly<{
  /** An ISO date of its programme's zone. */
  today: string;
  timeZone: string;
  /** False while it is being filled, and where that broke off. */
  filled: boolean;
}>;

/** Whether this instance is a demonstration; null where people record in earnest. */
export async function demonstrationOf(db: Transaction<Database>): Promise<Demonstration | null> {
  const row = await db
    .selectFrom('access.demonstrations')
    .select(['today', 'time_zone', 'filled_at'])
    .executeTakeFirst();
  return row === undefined
    ? null
    : { today: row.today, timeZone: row.time_zone, filled: row.filled_at !== null };
}
