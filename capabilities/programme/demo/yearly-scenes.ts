import type { Hand, Scene, Stage } from '#kernel/demonstration/scene.ts';
import { addDays, compareDates, monthEnd, monthStart, type PlainDate } from '#lib/calendar/index.ts';
import type { Paper } from '#lib/documents/index.ts';
import {
  listAssumptions,
  listFindings,
  listSettlements,
  listWorkPlans,
  recordWorkPlan,
  reviewAssumption,
  settleFinding,
  showActivities,
} from '../contract.ts';
import type { Desk } from './desk.ts';

/** Months of a programme year by the end of which a milestone is due. */
const milestoneMonths = [3, 5, 9, 12];

/** What comes once a year or less: work plans with milestones, a finding that is settled, assumptions that are looked at. */
export function yearlyScenes(desk: Desk): readonly Scene[] {
  const { ground } = desk.premise;
  const inMonth = (month: number, day: number) =>
    ground.workingDay(addDays(monthStart(ground.start, month), day));
  const scenes: Scene[] = [
    ...[1, 2, 3].map((year): Scene => {
      const on = inMonth(12 * (year - 1) + 1, 16);
      return { on, at: '10:20', play: (stage) => planYear(stage, desk, year, on) };
    }),
    { on: inMonth(4, 9), at: '11:30', play: (stage) => settleOne(stage, desk, inMonth(4, 9)) },
    ...[7, 13, 19].map((month, index): Scene => {
      const on = inMonth(month, 20);
      return { on, at: '15:10', play: (stage) => reviewSome(stage, desk, index, on) };
    }),
  ];
  return scenes.filter(({ on }) => compareDates(on, ground.today) < 0);
}

async function planYear(stage: Stage, desk: Desk, year: number, on: PlainDate): Promise<void> {
  const { ground, papers } = desk.premise;
  const assistant = stage.as('project_assistant');
  const query = { lang: ground.language };
  const { components } = await assistant.ask(showActivities, { query });
  const { slots } = await assistant.ask(listWorkPlans, { query });
  const activities = components.flatMap((component) => component.activities.slice(0, 2));
  const planned = milestoneMonths.map((month, index) => {
    const activity = activities[(index + (year - 1) * milestoneMonths.length) % activities.length];
    const title = (activity?.statement ?? desk.say('milestone.plain', { month })).slice(0, 260);
    return { title, due: monthEnd(ground.start, 12 * (year - 1) + month) };
  });
  const milestones = planned.map(({ title, due }) => ({
    title,
    due: due.toString(),
    indicator: null,
    paper: desk.say('milestone.paper'),
  }));
  const table = {
    kind: 'table' as const,
    columns: [{ title: desk.say('milestone.title'), wide: true }, { title: desk.say('milestone.due') }],
    rows: planned.map(({ title, due }) => [title, papers.date(due)]),
  };
  const what = desk.say('plan', { year });
  const paper = papers.write('plan', {
    what,
    on,
    concerns: what,
    more: [table],
    signatures: [desk.signed('director')],
  });
  await assistant.write(recordWorkPlan, {
    body: {
      happenedOn: on.toString(),
      year,
      milestones,
      ...(await evidenceOf(assistant, desk, slots, paper)),
    },
  });
}

/** One contradiction that the checker found is settled by a letter. */
async function settleOne(stage: Stage, desk: Desk, on: PlainDate): Promise<void> {
  const director = stage.as('director');
  const query = { lang: desk.premise.ground.language };
  const { findings } = await director.ask(listFindings, { query });
  const finding = findings.find(({ severity, settled }) => severity === 'error' && settled === null);
  if (finding === undefined) return;
  const { slots } = await director.ask(listSettlements, { query: { ...query, finding: finding.key } });
  const what = desk.say('settled.what');
  const paper = desk.letterFrom(what, { concerns: finding.message, on, says: desk.say('settled.reason') });
  await director.write(settleFinding, {
    body: {
      finding: finding.key,
      reason: desk.say('settled.reason'),
      happenedOn: on.toString(),
      ...(await evidenceOf(director, desk, slots, paper)),
    },
  });
}

const standings = ['holds', 'holds', 'at_risk', 'holds'] as const;

async function reviewSome(stage: Stage, desk: Desk, turn: number, on: PlainDate): Promise<void> {
  const director = stage.as('director');
  const query = { lang: desk.premise.ground.language };
  const { assumptions, slots } = await director.ask(listAssumptions, { query });
  for (const [index, { id }] of assumptions.slice(0, 4).entries()) {
    const state = standings[(index + turn) % standings.length] ?? 'holds';
    await director.write(reviewAssumption, {
      params: { assumption: id },
      body: {
        state,
        reason: desk.say(`reviewed.${state}`),
        happenedOn: on.toString(),
        evidence: [],
        omitted: slots.map((slot) => ({ slot: slot.id, reason: desk.say('reviewed.noPaper') })),
      },
    });
  }
}

/** The paper in the first slot; the others say that it covers them. */
async function evidenceOf(hand: Hand, desk: Desk, slots: readonly Readonly<{ id: string }>[], paper: Paper) {
  const [first, ...others] = slots;
  const file = await hand.give(paper, { name: desk.fileName(paper) });
  return {
    evidence: first === undefined ? [] : [{ slot: first.id, file }],
    omitted: others.map(({ id }) => ({ slot: id, reason: desk.say('reviewed.noPaper') })),
  };
}
