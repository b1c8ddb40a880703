import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { happenedBy } from '#kernel/fact/clocks.ts';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { papersOf, presentFact } from '#kernel/fact/papers-of.ts';
import { defineQuery } from '#kernel/query.ts';
import type { WorkPlanShape } from '../contract/plans.ts';
import { listWorkPlans } from '../contract.ts';
import { workPlan } from '../facts.ts';
import { milestoneId } from '../rules/calendar/milestone-obligations.ts';
import type { Speaker } from '../words/speaker.ts';
import { type Agreement, type AgreementContext, loadAgreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';
import { keepingOffers, offered } from './offers.ts';

/** The annual work plans, the latest year first. */
export const workPlansOfProgramme = () =>
  defineQuery({
    endpoint: listWorkPlans,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      return {
        plans: await presentWorkPlans(context, agreement),
        slots: [planSlot(agreement.speaker)],
        years: agreement.programme.budget.years,
        can: { record: offered(context, agreement, 'programme.plan.record') },
      };
    },
  });

/** The slot of the plan itself. */
export function planSlot({ t }: Pick<Speaker, 't'>): SlotShape {
  return { id: 'plan', type: 'plan', what: t('record.slots.plan'), several: true };
}

/** Work plans as answers carry them; with an id, that one alone. */
export async function presentWorkPlans(
  context: AgreementContext & Reader,
  agreement: Agreement,
  id?: string,
): Promise<WorkPlanShape[]> {
  const { db, programme } = context;
  const { clocks } = agreement;
  const plans = await db
    .selectFrom('programme.work_plans as fact')
    .selectAll()
    .where('programme_id', '=', programme.id)
    .where(happenedBy('fact', clocks))
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const ids = plans.map((plan) => plan.id);
  const papers = await papersOf(db, programme.id, ids, clocks.known);
  const milestones = ids.length === 0 ? [] : await milestonesOf(db, programme.id, ids);
  return plans.map((plan) => {
    const fact = presentFact(workPlan.name, plan, papers(plan.id), clocks.known);
    return {
      ...fact,
      year: plan.year,
      milestones: milestones
        .filter(({ work_plan_id }) => work_plan_id === plan.id)
        .map(({ number, title, due_on, indicator, paper }) => ({
          number,
          title,
          due: due_on,
          indicator,
          paper,
          obligation: milestoneId({ year: plan.year, number }),
        })),
      can: keepingOffers(context, agreement, 'programme.plan.record', fact),
    };
  });
}

function milestonesOf(db: Transaction<Database>, programme: string, plans: readonly string[]) {
  return db
    .selectFrom('programme.milestones')
    .select(['work_plan_id', 'number', 'title', 'due_on', 'indicator', 'paper'])
    .where('programme_id', '=', programme)
    .where('work_plan_id', 'in', plans)
    .orderBy('number')
    .execute();
}
