import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import type { BodyOf } from '#kernel/http/endpoint.ts';
import { invariant } from '#kernel/invariant.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { recordWorkPlan, replaceWorkPlanPaper, voidWorkPlan } from '../contract.ts';
import { workPlan } from '../facts.ts';
import { indicatorUnknown, planRecorded, planUsed } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { planSlot, presentWorkPlans } from '../queries/work-plans.ts';
import { indicatorsOf } from '../rules/calendar/indicator-timings.ts';
import { inProgramme } from './obligation-subject.ts';

type Body = BodyOf<typeof recordWorkPlan>;

/**
 * Records an annual work plan in its first form: its dated milestones, each shown by an indicator or by a paper. Each
 * becomes an obligation with what the agreement says may follow when one is missed (4.4).
 */
export function recordingWorkPlan(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.record-work-plan',
    endpoint: recordWorkPlan,
    door: 'programme.plan.record',
    together: true,
    async run(given, { body }) {
      const context = inProgramme(given);
      const agreement = await loadAgreement(context);
      mustNameIndicators(body, agreement);
      await mustBeFirst(context, body);
      const id = await recordFact(services, context, workPlan, {
        ...body,
        cluster: null,
        subject: `work-plan/${body.year}`,
        slots: [planSlot(agreement.speaker)],
        values: { year: body.year },
      });
      await insertMilestones(context, id, body);
      const [plan] = await presentWorkPlans(context, await loadAgreement(context), id);
      invariant(plan !== undefined, 'whoever records a plan sees it');
      const name = agreement.speaker.t('record.workPlan', { year: body.year });
      return {
        answer: { plan },
        trail: {
          about: { kind: workPlan.name, id, name },
          details: { day: body.happenedOn, milestones: body.milestones.length },
        },
      };
    },
  });
}

/** Takes back a work plan, and replaces its papers. A plan whose milestones have papers is kept. */
export function keepingWorkPlans(services: ProgrammeServices): readonly WriteRoute[] {
  return keepingFacts(services, {
    kind: workPlan,
    actions: { void: 'programme.void-work-plan', replace: 'programme.replace-work-plan-paper' },
    endpoints: { void: voidWorkPlan, replace: replaceWorkPlanPaper },
    door: 'programme.plan.record',
    async called(context, { year }) {
      const { speaker } = await loadAgreement(inProgramme(context));
      return speaker.t('record.workPlan', { year });
    },
    async mustBeFree({ db, programme }, { year }) {
      const used = await db
        .selectFrom('programme.submissions')
        .select('id')
        .where('programme_id', '=', programme?.id ?? '')
        .where('subject', 'like', `milestone/${year}/%`)
        .where('voided_at', 'is', null)
        .limit(1)
        .execute();
      if (used.length > 0) throw planUsed({ year });
    },
  });
}

function mustNameIndicators({ milestones }: Body, { programme }: Agreement): void {
  const known = new Set(indicatorsOf(programme).map(({ id }) => id));
  for (const [index, { indicator }] of milestones.entries()) {
    if (indicator === null || known.has(indicator)) continue;
    const path = `body.milestones.${index}.indicator`;
    throw indicatorUnknown({ indicator }, { errors: [{ path, message: '' }] });
  }
}

/** A year has one plan; another takes its place by correcting it. */
async function mustBeFirst({ db, programme }: ActionContext, { year, corrects }: Body): Promise<void> {
  const standing = await db
    .selectFrom('programme.work_plans')
    .select(['id', 'recorded_by'])
    .where('programme_id', '=', programme?.id ?? '')
    .where('year', '=', year)
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  if (standing === undefined || standing.id === corrects?.fact) return;
  throw planRecorded({ year, by: standing.recorded_by });
}

async function insertMilestones({ db, programme }: ActionContext, plan: string, body: Body): Promise<void> {
  const rows = body.milestones.map(({ title, due, indicator, paper }, index) => ({
    programme_id: programme?.id ?? '',
    work_plan_id: plan,
    number: index + 1,
    title,
    due_on: due,
    indicator,
    paper,
  }));
  await db.insertInto('programme.milestones').values(rows).execute();
}
