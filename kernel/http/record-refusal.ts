import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { noProgramme } from '#kernel/audit/entry.ts';
import { recordEntry } from '#kernel/audit/record-entry.ts';
import { findPerson, type OpenSession } from '#kernel/auth/find-person.ts';
import type { Identity } from '#kernel/auth/identity.ts';
import { actAs, actAsKernel, transact } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { Problem } from '#kernel/problem.ts';
import type { Acting } from '#kernel/run-action.ts';
import type { House } from './house.ts';

/** Of these, and of whatever nobody in particular is refused, a flood from one source stays one row with a count. */
const counted: readonly number[] = [401, 429];
const countedMinutes = 15;

/** Adds the row of a refused attempt to the trail, in a transaction of its own: the attempt's own was rolled back. */
export async function recordRefusal(
  house: Pick<House, 'database' | 'log'>,
  action: string,
  attempt: Acting,
  error: unknown,
  session: OpenSession | null,
): Promise<void> {
  if (!(error instanceof Problem) || error.status >= 500) return;
  try {
    await transact(house.database.kysely, 'read committed', async (db) => {
      await actAsKernel(db);
      const now = attempt.clock.now();
      const acting = { ...attempt, identity: await whoAsked(db, attempt, session, now) };
      const programme = acting.programme?.id ?? null;
      const source = `${action} ${error.code} ${acting.from.address}`;
      const isCounted = counted.includes(error.status) || acting.identity.kind === 'nobody';
      if (isCounted) {
        // A flood waits here for its turn, so that none of it is lost and none of it makes a second row.
        await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 1))`.execute(db);
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
      const cluster = ownCluster(acting.identity, programme);
      const id = await recordEntry(db, { ...entry, requestId, from, trail: { details, cluster } });
      if (!isCounted) return;
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
    house.log.error({ err: failure, requestId: attempt.requestId }, 'the refusal could not be recorded');
  }
}

/** What cannot be read is refused before anybody is asked who sent it; the trail tells it all the same. */
async function whoAsked(
  db: Transaction<Database>,
  { identity }: Acting,
  session: OpenSession | null,
  now: Temporal.Instant,
): Promise<Identity> {
  if (identity.kind !== 'nobody' || session === null) return identity;
  return (await findPerson(db, session, now)) ?? identity;
}

/** Whoever works in one cluster alone was refused there, and its coordinator is told so. */
function ownCluster(identity: Identity, programme: string | null): string | null {
  if (identity.kind !== 'person' || programme === null) return null;
  const held = identity.held.filter((one) => one.programme === programme);
  const [first] = held;
  const isOne =
    first?.kind === 'cluster' && held.every(({ kind, part }) => kind === 'cluster' && part === first.part);
  return isOne ? first.part : null;
}
