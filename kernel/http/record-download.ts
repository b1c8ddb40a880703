import { recordEntry } from '#kernel/audit/record-entry.ts';
import { actAs, transact } from '#kernel/db/identity.ts';
import type { Acting } from '#kernel/run-action.ts';
import type { House } from './house.ts';

/** Adds the row of a file that somebody takes away. Before it is sent: what is not told of does not leave. */
export async function recordDownload(
  { database }: Pick<House, 'database'>,
  fileName: string,
  { clock, identity, programme, requestId, from }: Acting,
): Promise<void> {
  await transact(database.kysely, 'read committed', async (db) => {
    const id = programme?.id ?? null;
    await actAs(db, identity, id ?? '');
    const about = { kind: 'file', id: fileName, name: fileName };
    const entry = { action: 'access.download', identity, now: clock.now(), programme: id, requestId, from };
    await recordEntry(db, { ...entry, trail: { about } });
  });
}
