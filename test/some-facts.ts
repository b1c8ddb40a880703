import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { FactColumns } from '#kernel/fact/fact-kind.ts';

type Stage = Readonly<{ db: Kysely<Database>; clock: Clock }>;

/** The columns that all facts have, of a fact recorded now by a test. */
export function aFact(
  { clock }: Pick<Stage, 'clock'>,
  programme: Programme,
  says: Partial<FactColumns> & Readonly<{ subject: string }>,
): FactColumns {
  const now = clock.now();
  return {
    programme_id: programme.id,
    id: newId(now),
    cluster_id: null,
    happened_on: now.toString().slice(0, 10),
    recorded_at: now.toString(),
    recorded_by: 'a test',
    recorded_by_account: null,
    corrects_id: null,
    correction_reason: null,
    voided_at: null,
    voided_by: null,
    voided_by_account: null,
    void_reason: null,
    ...says,
  };
}

/** One fact about the agreement of each kind, in a cluster, recorded without asking anybody. Answers with their ids. */
export async function someFacts(stage: Stage, programme: Programme, cluster: string) {
  const fact = (subject: string) => aFact(stage, programme, { subject, cluster_id: cluster });
  const submission = fact('some/1');
  const verdict = fact('some/1');
  const relief = fact('other/1');
  const occurrence = fact('some-event');
  const plan = fact('work-plan/9');
  const settlement = fact('some-finding');
  const review = fact('risk/some');
  await writeSerializable(stage.db, async (db) => {
    await actAsKernel(db, programme.id);
    await db
      .insertInto('programme.submissions')
      .values({ ...submission, slots: ['report'], note: null })
      .execute();
    await db
      .insertInto('programme.verdicts')
      .values({
        ...verdict,
        submission_id: submission.id,
        verdict: 'accepted',
        by_letter: true,
        reason: null,
      })
      .execute();
    await db
      .insertInto('programme.reliefs')
      .values({ ...relief, relief: 'waived', until_on: null, reason: 'No need.' })
      .execute();
    await db
      .insertInto('programme.occurrences')
      .values({ ...occurrence, note: null })
      .execute();
    await db
      .insertInto('programme.work_plans')
      .values({ ...plan, year: 9 })
      .execute();
    await db
      .insertInto('programme.settlements')
      .values({ ...settlement, reason: 'No need.' })
      .execute();
    await db
      .insertInto('programme.reviews')
      .values({ ...review, state: 'holds', reason: 'It looks well.' })
      .execute();
  });
  return {
    submission: submission.id,
    verdict: verdict.id,
    relief: relief.id,
    occurrence: occurrence.id,
    work_plan: plan.id,
    settlement: settlement.id,
    review: review.id,
  };
}
