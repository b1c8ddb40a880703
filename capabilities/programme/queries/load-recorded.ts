import type { Transaction } from 'kysely';
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
 * What was recorded about obligations, as both clocks show it; promises are somebody else's to answer.
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
  return {
    submissions: submissions.filter(({ id }) => id !== without),
    verdicts: await verdictsOf(db, programme, clocks),
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
    .selectFrom('programme.submissions as fact')
    .select(['fact.id', 'fact.subject', 'fact.happened_on', 'fact.recorded_by_account', 'fact.slots'])
    .where('fact.programme_id', '=', programme)
    .where(standing('fact', clocks))
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

async function verdictsOf(db: Transaction<Database>, programme: string, clocks: Clocks): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('programme.verdicts as fact')
    .select(['fact.submission_id', 'fact.verdict', 'fact.happened_on'])
    .where('fact.programme_id', '=', programme)
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
