import { recordEntry } from '#kernel/audit/record-entry.ts';
import { actAs, transact } from '#kernel/db/identity.ts';
import type { ToldRead } from '#kernel/query.ts';
import type { Acting } from '#kernel/run-action.ts';
import type { House } from './house.ts';

/** Adds the row of what somebody read. Before it is sent: what is not told of does not leave. */
export async function recordRead(
  { database }: Pick<House, 'database'>,
  { action, ...trail }: ToldRead,
  { clock, identity, programme, requestId, from }: Acting,
): Promise<void> {
  await transact(database.kysely, 'read committed', async (db) => {
    const id = programme?.id ?? null;
    await actAs(db, identity, id ?? '');
    await recordEntry(db, { action, identity, now: clock.now(), programme: id, requestId, from, trail });
  });
}

/** What somebody takes away or looks at. */
export type Taken = Readonly<{
  action: 'access.download' | 'access.look-at';
  id: string;
  name: string;
  cluster?: string | null;
}>;

/** Adds the row of a file that somebody takes away. */
export async function recordDownload(
  house: Pick<House, 'database'>,
  { action, id, name, cluster }: Taken,
  acting: Acting,
): Promise<void> {
  await recordRead(house, { action, about: { kind: 'file', id, name }, cluster }, acting);
}
