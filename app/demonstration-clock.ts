import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type Clock, shiftedClock, systemClock } from '#kernel/clock/clock.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { demonstrationOf } from '#kernel/demonstration/demonstration-of.ts';

/**
 * The clock of a demonstration: the hour that it is now where its programme runs, on the day on which it plays. It
 * never goes back behind what was recorded last. Null where people record in earnest.
 */
export function demonstrationClock(db: Kysely<Database>): Promise<Clock | null> {
  return readSnapshot(db, async (transaction) => {
    const demonstration = await demonstrationOf(transaction);
    if (demonstration === null) return null;
    const { today, timeZone } = demonstration;
    const plainTime = systemClock.now().toZonedDateTimeISO(timeZone).toPlainTime();
    const moment = Temporal.PlainDate.from(today).toZonedDateTime({ timeZone, plainTime }).toInstant();
    const { at } = await transaction
      .selectFrom('audit.entries')
      .select(sql<string | null>`max(at)::text`.as('at'))
      .executeTakeFirstOrThrow();
    const last = at === null ? moment : Temporal.Instant.from(at.replace(' ', 'T'));
    return shiftedClock((Temporal.Instant.compare(last, moment) > 0 ? last : moment).toString());
  });
}
