import type { ActionContext } from '#kernel/action.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { invariant } from '#kernel/invariant.ts';
import type { FactColumns, FactKind, FactTable } from './fact-kind.ts';
import { type FactServices, project } from './fact-services.ts';
import { factVoided } from './problems.ts';

/** Takes a fact back, with a reason. It stays, and stands for those who ask what was known before. */
export async function voidFact<Table extends FactTable>(
  services: FactServices,
  context: ActionContext,
  kind: FactKind<Table>,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Promise<FactColumns> {
  const { db, identity, now, actor, programme } = context;
  const fact = await findFact(context, kind, id);
  if (fact === undefined) throw subjectUnknown({});
  mustStand(fact);
  invariant(programme !== null, 'a fact stands in a programme');
  await db
    // All tables of facts have these columns, whichever this one is.
    .updateTable(kind.table as 'programme.submissions')
    .set({
      voided_at: now.toString(),
      voided_by: actor,
      voided_by_account: identity.kind === 'person' ? identity.accountId : null,
      void_reason: reason,
    })
    .where('programme_id', '=', programme.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await project(services, context, {
    kind: kind.name,
    what: 'voided',
    fact: id,
    subject: fact.subject,
    cluster: fact.cluster_id,
    happenedOn: fact.happened_on,
  });
  return fact;
}

/** A fact of a kind in the programme entered, if it is in sight; held until the transaction ends. */
export async function findFact<Table extends FactTable>(
  { db, programme }: Pick<ActionContext, 'db' | 'programme'>,
  { table }: FactKind<Table>,
  id: string,
): Promise<(FactColumns & Database[Table]) | undefined> {
  const row = await db
    // All tables of facts have the columns that are asked by.
    .selectFrom(table as 'programme.submissions')
    .selectAll()
    .where('programme_id', '=', programme?.id ?? '')
    .where('id', '=', id)
    // Two people who take it back at once come one after the other.
    .forNoKeyUpdate()
    .executeTakeFirst();
  // The columns are those of the table that was asked.
  return row as (FactColumns & Database[Table]) | undefined;
}

/** Refuses a fact that was voided or corrected before, and says by whom. */
export function mustStand(fact: FactColumns): void {
  if (fact.voided_at === null) return;
  throw factVoided({ by: fact.voided_by ?? '', on: fact.voided_at.slice(0, 10) });
}
