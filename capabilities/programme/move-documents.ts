import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { FileStore } from '#kernel/files/store.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { moveDocument } from './actions/move-document.ts';

/**
 * Moves every signed document out of the database that still lies in it; done once, by the first start after files came.
 * Broken off, the next start goes on where it was.
 */
export async function moveDocuments(
  { kysely, files, clock }: Readonly<{ kysely: Kysely<Database>; files: FileStore; clock: Clock }>,
  command: string,
): Promise<number> {
  const left = await readSnapshot(kysely, (db) =>
    db
      .selectFrom('programme.source_documents')
      .select(['programme_id', 'id'])
      .where('content', 'is not', null)
      .orderBy('id')
      .execute(),
  );
  for (const { programme_id: programme, id: document } of left) {
    const content = await readSnapshot(kysely, async (db) => {
      const row = await db
        .selectFrom('programme.source_documents')
        .select('content')
        .where('programme_id', '=', programme)
        .where('id', '=', document)
        .executeTakeFirst();
      return row?.content;
    });
    // Another Minka on the same database may have been quicker.
    if (content == null) continue;
    const { judged: _, ...kept } = await files.put([content], {
      largestBytes: content.byteLength,
      judge: async () => undefined,
    });
    const acting = machineActing(clock, command, randomUUID());
    await runAction(kysely, moveDocument, { programme, document, ...kept }, acting);
  }
  return left.length;
}
