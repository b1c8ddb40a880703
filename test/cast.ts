import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';

/** An account that looks after the instance. Answers with its id. */
export function anAdministrator(db: Kysely<Database>, clock: Clock): Promise<string> {
  const now = clock.now();
  const recorded = { recorded_at: now.toString(), recorded_by: 'a test' };
  return writeSerializable(db, async (transaction) => {
    const id = newId(now);
    await transaction
      .insertInto('access.accounts')
      .values({ id, email: `admin-${id}@example.org`, name: 'Ada Admin', locale: 'en', ...recorded })
      .execute();
    await transaction
      .insertInto('access.instance_grants')
      .values({
        id: newId(now),
        account_id: id,
        role: 'administrator',
        starts_at: now.toString(),
        ...recorded,
      })
      .execute();
    return id;
  });
}
