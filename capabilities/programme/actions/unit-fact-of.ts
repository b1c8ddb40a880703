import type { ActionContext } from '#kernel/action.ts';
import type { FactKind, FactTable } from '#kernel/fact/fact-kind.ts';

/** A fact about a post or an office, as far as it says where it lies. */
export type UnitFact = Readonly<{ id: string; subject: string; cluster_id: string | null }>;

/**
 * Makes what loads the fact that a path names. It is not held yet: whoever changes a place holds that first, and then
 * looks again how its facts stand.
 */
export function unitFactOf({ table }: FactKind) {
  return (
    { db, programme }: ActionContext,
    { params }: Readonly<{ params: Readonly<{ fact: string }> }>,
  ): Promise<UnitFact | undefined> =>
    db
      .selectFrom<FactTable>(table)
      .select(['id', 'subject', 'cluster_id'])
      .where('programme_id', '=', programme?.id ?? '')
      .where('id', '=', params.fact)
      .executeTakeFirst();
}
