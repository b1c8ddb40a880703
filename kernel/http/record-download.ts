import { recordEntry } from '#kernel/audit/record-entry.ts';
import { actAs, transact } from '#kernel/db/identity.ts';
import type { Acting } from '#kernel/run-action.ts';
import type { House } from './house.ts';

/** What somebody takes away or looks at. */
export type Taken = Readonly<{
  action: 'access.download' | 'access.look-at';
  id: string;
  name: string;
  cluster?: string | null;
}>;

/** Adds the row of a file that somebody takes away. Before it is sent: what is not told of does not leave. */
export async function recordDownload(
  { database }: Pick<House, 'database'>,
  { action, id: file, name, cluster }: Taken,
  { clock, identity, programme, requestId, from }: Acting,
): Promise<void> {
  await transact(database.kysely, 'read committed', async (db) => {
    const id = programme?.id ?? null;
    await actAs(db, identity, id ?? '');
    const trail = { about: { kind: 'file', id: file, name }, cluster };
    await recordEntry(db, { action, identity, now: clock.now(), programme: id, requestId, from, trail });
  });
}
