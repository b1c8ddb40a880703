import type { ActionContext } from '#kernel/action.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { invariant } from '#kernel/invariant.ts';
import { checkedEvidence, type Given, type Slot } from './checked-evidence.ts';
import type { FactKind, FactTable, FactValues } from './fact-kind.ts';
import { type FactServices, project } from './fact-services.ts';
import { insertEvidence } from './insert-evidence.ts';
import { mustHaveHappened } from './must-have-happened.ts';
import { voidFact } from './void-fact.ts';

/** A fact to be recorded. `happenedOn` is an ISO date of the programme's zone. */
export type NewFact<Table extends FactTable> = Given &
  Readonly<{
    happenedOn: string;
    /** Null where it concerns the whole programme. */
    cluster: string | null;
    subject: string;
    /** The papers that its kind asks for here. */
    slots: readonly Slot[];
    /** Whether slots may stay open for a later fact. */
    partly?: boolean;
    values: FactValues<Table>;
    /** The fact that it takes the place of. */
    corrects?: Readonly<{ fact: string; reason: string }> | undefined;
  }>;

/**
 * Records a fact with its papers, voids the one that it corrects, and lets everything follow that is kept up to date
 * from it; all in the transaction of the action.
 *
 * Problems: `facts.not-happened-yet`, `facts.slot-…`, `facts.file-unknown`, `facts.voided`, `http.subject-unknown`.
 *
 * @returns the fact's id
 */
export async function recordFact<Table extends FactTable>(
  services: FactServices,
  context: ActionContext,
  kind: FactKind<Table>,
  fact: NewFact<Table>,
): Promise<string> {
  const { db, programme, identity, now, actor } = context;
  invariant(programme !== null, 'a fact is recorded in a programme');
  await mustHaveHappened(services, context, fact.happenedOn);
  const papers = await checkedEvidence(context, fact);
  if (fact.corrects !== undefined) {
    const { fact: id, reason } = fact.corrects;
    const before = await voidFact(services, context, kind, { id, reason });
    // A correction speaks of the same thing; what was recorded of another is taken back instead.
    if (before.subject !== fact.subject) throw subjectUnknown({});
  }
  const id = context.newId();
  const common = {
    programme_id: programme.id,
    id,
    cluster_id: fact.cluster,
    subject: fact.subject,
    happened_on: fact.happenedOn,
    recorded_at: now.toString(),
    recorded_by: actor,
    recorded_by_account: identity.kind === 'person' ? identity.accountId : null,
    corrects_id: fact.corrects?.fact ?? null,
    correction_reason: fact.corrects?.reason ?? null,
  };
  // Which columns the table has besides the common ones is what `FactValues` of its kind says.
  const values = { ...common, ...fact.values } as never;
  await db.insertInto<FactTable>(kind.table).values(values).execute();
  await insertEvidence(context, programme.id, id, papers);
  await project(services, context, {
    kind: kind.name,
    what: 'recorded',
    fact: id,
    subject: fact.subject,
    cluster: fact.cluster,
    happenedOn: fact.happenedOn,
  });
  return id;
}
