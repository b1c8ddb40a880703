import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, standing } from '#kernel/fact/clocks.ts';
import type { Occurrence } from '../rules/calendar/anchors.ts';
import type { Milestone, Recorded, Relief, Submission, Verdict } from '../rules/calendar/recorded.ts';

/** Events of the agreement that came about, as both clocks show them, in the order of their days. */
export async function loadOccurrences(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<readonly Occurrence[]> {
  const rows = await db
    .selectFrom('programme.occurrences')
    .select(['subject', 'happened_on'])
    .where('programme_id', '=', programme)
    .where(standing('occurrences', clocks))
    .orderBy('happened_on')
    .orderBy('id')
    .execute();
  return rows.map(({ subject, happened_on }) => ({ event: subject, on: happened_on }));
}

/**
 * What was recorded about obligations, as both clocks show it, as far as it still counts: of papers that were returned the
 * last ones alone, whatever was handed in before. Promises are somebody else's to answer.
 *
 * @param without a fact to be left out, because another is about to take its place
 */
export async function loadRecorded(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
  without?: string,
): Promise<Omit<Recorded, 'promises'>> {
  const submissions = await submissionsOf(db, programme, clocks);
  const reliefs = await reliefsOf(db, programme, clocks);
  const ids = submissions.map(({ id }) => id);
  return {
    submissions: submissions.filter(({ id }) => id !== without),
    verdicts: await verdictsOf(db, ids, { programme, clocks }),
    reliefs: reliefs.filter(({ id }) => id !== without),
    milestones: await milestonesOf(db, programme, clocks),
  };
}

async function submissionsOf(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<Submission[]> {
  const rows = await db
    .with('obliged', (from) =>
      from
        .selectFrom('programme.submissions')
        .distinct()
        .select('subject')
        .where('programme_id', '=', programme),
    )
    .with('since', (from) =>
      from
        .selectFrom('obliged')
        .leftJoinLateral(lastReturned(programme, clocks), (join) => join.onTrue())
        .select(['obliged.subject', 'last.happened_on', 'last.id']),
    )
    .selectFrom('programme.submissions as fact')
    .innerJoin('since', 'since.subject', 'fact.subject')
    .select(['fact.id', 'fact.subject', 'fact.happened_on', 'fact.recorded_by_account', 'fact.slots'])
    .where('fact.programme_id', '=', programme)
    .where(standing('fact', clocks))
    .where(sql<boolean>`(since.id is null or (fact.happened_on, fact.id) >= (since.happened_on, since.id))`)
    .orderBy('fact.happened_on')
    .orderBy('fact.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    obligation: row.subject,
    happenedOn: row.happened_on,
    account: row.recorded_by_account,
    slots: row.slots,
  }));
}

/** The last papers that were returned, of the obligation in the row beside it: the newest are looked at first. */
function lastReturned(programme: string, clocks: Clocks) {
  return (from: ExpressionBuilder<Database & { obliged: { subject: string } }, 'obliged'>) =>
    from
      .selectFrom('programme.submissions as handed')
      .innerJoin('programme.verdicts as verdict', (join) =>
        join
          .onRef('verdict.programme_id', '=', 'handed.programme_id')
          .onRef('verdict.submission_id', '=', 'handed.id'),
      )
      .select(['handed.happened_on', 'handed.id'])
      .where('handed.programme_id', '=', programme)
      .whereRef('handed.subject', '=', 'obliged.subject')
      .where(standing('handed', clocks))
      .where('verdict.verdict', '=', 'returned')
      .where(standing('verdict', clocks))
      .orderBy('handed.happened_on', 'desc')
      .orderBy('handed.id', 'desc')
      .limit(1)
      .as('last');
}

async function verdictsOf(
  db: Transaction<Database>,
  submissions: readonly string[],
  { programme, clocks }: Readonly<{ programme: string; clocks: Clocks }>,
): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('programme.verdicts as fact')
    .select(['fact.submission_id', 'fact.verdict', 'fact.happened_on'])
    .where('fact.programme_id', '=', programme)
    .where('fact.submission_id', '=', sql<string>`any(${submissions}::uuid[])`)
    .where(standing('fact', clocks))
    .orderBy('fact.happened_on')
    .orderBy('fact.id')
    .execute();
  return rows.map(({ submission_id, verdict, happened_on }) => ({
    submission: submission_id,
    verdict: verdict === 'accepted' ? 'accepted' : 'returned',
    happenedOn: happened_on,
  }));
}

async function reliefsOf(db: Transaction<Database>, programme: string, clocks: Clocks): Promise<Relief[]> {
  const rows = await db
    .selectFrom('programme.reliefs as fact')
    .select(['fact.id', 'fact.subject', 'fact.relief', 'fact.until_on', 'fact.happened_on'])
    .where('fact.programme_id', '=', programme)
    .where(standing('fact', clocks))
    .orderBy('fact.happened_on')
    .orderBy('fact.id')
    .execute();
  return rows.map(({ id, subject, relief, until_on, happened_on }) => ({
    id,
    obligation: subject,
    relief: relief === 'waived' ? 'waived' : 'extended',
    until: until_on,
    happenedOn: happened_on,
  }));
}

async function milestonesOf(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<Milestone[]> {
  const rows = await db
    .selectFrom('programme.milestones as milestone')
    .innerJoin('programme.work_plans as fact', (join) =>
      join
        .onRef('fact.programme_id', '=', 'milestone.programme_id')
        .onRef('fact.id', '=', 'milestone.work_plan_id'),
    )
    .select([
      'fact.id',
      'fact.year',
      'milestone.number',
      'milestone.title',
      'milestone.due_on',
      'milestone.indicator',
      'milestone.paper',
    ])
    .where('milestone.programme_id', '=', programme)
    .where(standing('fact', clocks))
    .orderBy('fact.year')
    .orderBy('milestone.number')
    .execute();
  return rows.map((row) => ({
    plan: row.id,
    year: row.year,
    number: row.number,
    title: row.title,
    due: row.due_on,
    indicator: row.indicator,
    paper: row.paper,
  }));
}
