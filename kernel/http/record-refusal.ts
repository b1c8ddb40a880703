import { sql } from 'kysely';
import { noProgramme } from '#kernel/audit/entry.ts';
import { recordEntry } from '#kernel/audit/record-entry.ts';
import { actAs, writeSerializable } from '#kernel/db/identity.ts';
import { Problem } from '#kernel/problem.ts';
import type { Acting } from '#kernel/run-action.ts';
import type { House } from './house.ts';

/** Of these a flood from one source stays one row with a count. */
const counted: readonly number[] = [401, 429];
const countedMinutes = 15;

/** Adds the row of a refused attempt to the trail, in a transaction of its own: the attempt's own was rolled back. */
export async function recordRefusal(
  house: Pick<House, 'database' | 'log'>,
  action: string,
  acting: Acting,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Problem) || error.status >= 500) return;
  try {
    await writeSerializable(house.database.kysely, async (db) => {
      const now = acting.clock.now();
      const programme = acting.programme?.id ?? null;
      const source = `${action} ${error.code} ${acting.from.address}`;
      if (counted.includes(error.status)) {
        const since = now.subtract({ minutes: countedMinutes }).toString();
        const repeated = await sql<{ entry_id: string }>`
          update audit.repeats set times = times + 1, last_at = ${now.toString()}
          where source = ${source} and last_at > ${since} returning entry_id`.execute(db);
        if (repeated.rows.length > 0) return;
      }
      if (acting.identity.kind === 'person') await actAs(db, acting.identity, programme ?? '');
      const details = { ...error.details };
      const entry = { action, identity: acting.identity, now, programme, problem: error.code };
      const { requestId, from } = acting;
      const id = await recordEntry(db, { ...entry, requestId, from, trail: { details } });
      if (!counted.includes(error.status)) return;
      await db
        .insertInto('audit.repeats')
        .values({
          programme_id: programme ?? noProgramme,
          entry_id: id,
          source,
          times: 1,
          last_at: now.toString(),
        })
        .execute();
    });
  } catch (failure) {
    // The person is answered all the same; that the trail lacks a row is told where the machine's keeper looks.
    house.log.error({ err: failure, requestId: acting.requestId }, 'the refusal could not be recorded');
  }
}
