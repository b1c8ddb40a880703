import { sql } from 'kysely';
import { standing } from '#kernel/fact/clocks.ts';
import type { Task } from '#kernel/task/task.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { sourceLabel } from '../words/source-label.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';

const mostShown = 50;

/** Papers of obligations that are missing for a signed reason: what an auditor looks at first. */
export async function missingPapers(
  { db, programme }: AgreementContext,
  { clocks, speaker, programme: file }: Agreement,
  owed: readonly Obligation[],
): Promise<readonly Task[]> {
  const rows = await db
    .selectFrom('programme.submissions as fact')
    .innerJoin('facts.omissions as omission', (join) =>
      join.onRef('omission.programme_id', '=', 'fact.programme_id').onRef('omission.fact_id', '=', 'fact.id'),
    )
    .select(['fact.subject', 'fact.happened_on', 'omission.id', 'omission.reason', 'omission.recorded_by'])
    .where('fact.programme_id', '=', programme.id)
    .where(standing('fact', clocks))
    .orderBy('fact.happened_on', 'desc')
    .orderBy(sql`omission.id`)
    .limit(mostShown)
    .execute();
  return rows.flatMap(({ id, subject, happened_on, reason, recorded_by }): Task[] => {
    const obligation = owed.find((one) => one.id === subject);
    if (obligation === undefined) return [];
    const label = sourceLabel(obligation.paragraph, file, speaker);
    return [
      {
        id: `missing/${id}`,
        kind: 'missing_paper',
        weight: 'waiting',
        title: speaker.say(obligation.title),
        about: speaker.t('task.missingPaper', { reason, by: recorded_by }),
        state: obligation.state,
        cluster: null,
        on: happened_on,
        counts: 'since',
        said: { ...label, opens: null },
        opens: { page: 'obligation', id: subject },
        others: 0,
      },
    ];
  });
}
