import type { ActionContext } from '#kernel/action.ts';
import type { Asked } from '../asked.ts';

/** Lets a person take part in clusters. Answers with how many of them are new. */
export async function insertClusters(
  { db, programme, now, actor, newId }: ActionContext & Asked,
  person: string,
  clusters: readonly string[],
): Promise<number> {
  if (clusters.length === 0) return 0;
  const inserted = await db
    .insertInto('people.person_clusters')
    .values(
      clusters.map((cluster) => ({
        programme_id: programme.id,
        id: newId(),
        person_id: person,
        cluster_id: cluster,
        recorded_at: now.toString(),
        recorded_by: actor,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length;
}
