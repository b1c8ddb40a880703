import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { fileSteps } from '#test/file-steps.ts';
import { type ObligationCast, obligationCast, obligationSteps } from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';
import { listAssumptions, listEvents, listFindings, listSettlements, listWorkPlans } from '../contract.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, moveTo } = server;
const { aPaper, submit, owed, show, read, takeBack } = obligationSteps(server);
const { entriesDuring } = fileSteps(server);
let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

const at = (what: string) => `/api/programmes/${here().slug}/${what}`;
async function answerOf<Shape extends z.ZodRawShape>(shape: Shape, answer: Response) {
  assert.equal(answer.status, 200, await answer.clone().text());
  return z.object(shape).parse(await answer.json());
}
const ask = async <Shape extends z.ZodRawShape>(shape: Shape, what: string, account = cast.director) =>
  answerOf(shape, await get(at(what), as(account)));

const planShape = {
  plan: z.looseObject({ id: z.string(), milestones: z.array(z.looseObject({ obligation: z.string() })) }),
};

async function plan(more: object = {}) {
  return write(
    at('work-plans'),
    {
      happenedOn: '2026-03-10',
      evidence: [{ slot: 'plan', file: await aPaper(cast.director, 'plan.pdf') }],
      omitted: [],
      year: 1,
      milestones: [
        { title: 'Twenty visits made', due: '2026-04-30', indicator: null, paper: 'List of the visits' },
        { title: 'Two units open', due: '2026-05-31', indicator: null, paper: 'Acts of opening' },
      ],
      ...more,
    },
    as(cast.director),
  );
}

test('each milestone of a work plan becomes an obligation with its consequence and its warnings (4.4)', async () => {
  const before = await owed(cast.director);
  assert.ok(!before.some(({ origin }) => origin === 'milestone'));
  const rows = await entriesDuring(async () => {
    const { plan: recorded } = await answerOf(planShape, await plan());
    assert.deepEqual(
      recorded.milestones.map(({ obligation }) => obligation),
      ['milestone/1/1', 'milestone/1/2'],
    );
  });
  assert.deepEqual(
    rows.map(({ action, outcome }) => [action, outcome]),
    [
      ['files.add', 'done'],
      ['programme.record-work-plan', 'done'],
    ],
  );
  const { obligation } = await show('milestone/1/1', cast.auditor);
  const shape = z.looseObject({
    due: z.string(),
    consequence: z.looseObject({ opensOn: z.string(), warnOn: z.array(z.string()) }),
  });
  const { due, consequence } = shape.parse(obligation);
  assert.equal(due, '2026-04-30');
  assert.equal(consequence.opensOn, '2026-10-30');
  assert.deepEqual(consequence.warnOn, ['2026-04-30', '2026-06-30', '2026-08-30']);
  // The day on which the plan was made, and the day before.
  assert.equal((await get(at('obligations/milestone%2F1%2F1?at=2026-03-09'), as(cast.auditor))).status, 404);
  moveTo('2026-10-30T12:00:00Z');
  assert.equal((await show('milestone/1/1', cast.director)).obligation.state, 'breached');
  moveTo('2026-10-29T12:00:00Z');
  assert.equal((await show('milestone/1/1', cast.director)).obligation.state, 'late');
  const met = await read(
    await submit('milestone/1/1', cast.director, {
      happenedOn: '2026-10-28',
      evidence: [{ slot: 'report', file: await aPaper(cast.director) }],
      omitted: [],
    }),
  );
  assert.equal(met.obligation.state, 'met_late');
  moveTo();
});

test('a year has one plan: another corrects it, and one that papers rest on is kept', async () => {
  await assertProblem(await plan(), 409, 'programme.plan-recorded');
  const { plans } = await ask(listWorkPlans.response.shape, 'work-plans');
  const fact = plans[0]?.id ?? '';
  moveTo('2026-11-01T12:00:00Z');
  await assertProblem(await takeBack('work-plans', fact, cast.director), 409, 'programme.plan-used');
  moveTo();
  await assertProblem(
    await plan({
      year: 2,
      milestones: [{ title: 'Nothing shows it', due: '2026-04-30', indicator: null, paper: null }],
    }),
    422,
    'http.invalid',
  );
  await assertProblem(
    await plan({
      year: 2,
      milestones: [{ title: 'By an indicator', due: '2026-04-30', indicator: 'no-such', paper: null }],
    }),
    422,
    'programme.indicator-unknown',
  );
  const { plan: second } = await answerOf(planShape, await plan({ year: 2 }));
  const corrected = await plan({
    year: 2,
    corrects: { fact: second.id, reason: 'A milestone was left out.' },
  });
  assert.equal(corrected.status, 200);
  const years = await ask(listWorkPlans.response.shape, 'work-plans');
  assert.deepEqual(
    years.plans
      .filter(({ year }) => year === 2)
      .map(({ voided }) => voided === null)
      .toSorted(),
    [false, true],
  );
});

test('a finding is settled once, with reason and paper, no longer counts, and is open again when that is taken back', async () => {
  const { findings, counts } = await ask(listFindings.response.shape, 'findings');
  const open = findings.find(({ severity, settled }) => severity === 'error' && settled === null);
  assert.ok(open, 'the agreement contradicts itself');
  const settle = async (more: object = {}) =>
    write(
      at('settlements'),
      {
        happenedOn: '2026-03-12',
        finding: open.key,
        reason: 'The Bank reads the annex.',
        evidence: [{ slot: 'paper', file: await aPaper(cast.director, 'letter.pdf') }],
        omitted: [],
        ...more,
      },
      as(cast.director),
    );
  await assertProblem(await settle({ evidence: [] }), 422, 'facts.slot-empty');
  await assertProblem(await settle({ finding: 'no:such' }), 422, 'programme.finding-unknown');
  assert.equal((await settle()).status, 200);
  await assertProblem(await settle(), 409, 'programme.finding-settled');
  const after = await ask(listFindings.response.shape, 'findings');
  assert.equal(after.counts.error, counts.error - 1);
  const settled = after.findings.find(({ key }) => key === open.key)?.settled;
  assert.equal(settled?.why, 'The Bank reads the annex.');
  assert.ok(settled?.fact);
  // The day before it was open.
  const dayBefore = await ask(listFindings.response.shape, 'findings?at=2026-03-11');
  assert.equal(dayBefore.counts.error, counts.error);
  const query = `settlements?finding=${encodeURIComponent(open.key)}`;
  const { settlements } = await ask(listSettlements.response.shape, query);
  assert.equal(settlements[0]?.evidence[0]?.file?.name, 'letter.pdf');
  assert.equal((await takeBack('settlements', settled?.fact ?? '', cast.director)).status, 200);
  assert.equal((await ask(listFindings.response.shape, 'findings')).counts.error, counts.error);
});

test('assumptions and risks are reviewed with a state and a reason, and keep their reviews (6.3)', async () => {
  const { assumptions } = await ask(listAssumptions.response.shape, 'assumptions');
  const risk = assumptions.find(({ kind }) => kind === 'risk');
  assert.ok(risk && assumptions.some(({ kind }) => kind === 'assumption'));
  assert.equal(risk.state, null);
  const review = (happenedOn: string, state: string) =>
    write(
      at(`assumptions/${encodeURIComponent(risk.id)}/reviews`),
      { happenedOn, state, reason: 'Seen on the visit.', evidence: [], omitted: [] },
      as(cast.director),
    );
  assert.equal((await review('2026-03-01', 'at_risk')).status, 200);
  assert.equal((await review('2026-03-10', 'holds')).status, 200);
  await assertProblem(await review('2026-03-10', 'wonderful'), 422, 'http.invalid');
  const stateAt = async (query: string) =>
    (await ask(listAssumptions.response.shape, `assumptions${query}`)).assumptions.find(
      ({ id }) => id === risk.id,
    );
  assert.equal((await stateAt(''))?.state, 'holds');
  assert.equal((await stateAt('?at=2026-03-05'))?.state, 'at_risk');
  assert.equal((await stateAt('?at=2026-02-01'))?.state, null);
  assert.equal((await stateAt(''))?.reviews.length, 2);
});

test('the signing is recorded once, moves what counts from it, and can be corrected and taken back', async () => {
  const path = at('events/signature/occurrences');
  const sign = async (happenedOn: string, more: object = {}) =>
    write(
      path,
      {
        happenedOn,
        evidence: [{ slot: 'paper', file: await aPaper(cast.director, 'agreement.pdf') }],
        omitted: [],
        ...more,
      },
      as(cast.director),
    );
  const effect = z.object({
    before: z.string(),
    moved: z.array(z.object({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  });
  const asked = effect.parse(
    await (await get(at('events/signature/effect?on=2026-02-01'), as(cast.director))).json(),
  );
  assert.equal(
    (await owed(cast.director)).find(({ id }) => id === asked.moved[0]?.id)?.due,
    asked.moved[0]?.before,
  );
  const recorded = await answerOf(
    {
      event: z.looseObject({ occurrences: z.array(z.looseObject({ id: z.string() })) }),
      moved: effect.shape.moved,
    },
    await sign('2026-02-01'),
  );
  // What was foretold is what happened.
  assert.deepEqual(recorded.moved, asked.moved);
  const fact = recorded.event.occurrences[0]?.id ?? '';
  for (const { id, after } of asked.moved) {
    assert.equal((await owed(cast.director)).find((one) => one.id === id)?.due, after);
    break;
  }
  await assertProblem(await sign('2026-02-02'), 409, 'programme.event-recorded');
  const corrects = { fact, reason: 'The act says the 2nd.' };
  assert.equal((await sign('2026-02-02', { corrects })).status, 200);
  const { events } = await ask(listEvents.response.shape, 'events');
  const signature = events.find(({ id }) => id === 'signature');
  const standing = signature?.occurrences.find(({ voided }) => voided === null);
  assert.equal(standing?.happenedOn, '2026-02-02');
  assert.equal((await takeBack('occurrences', standing?.id ?? '', cast.director)).status, 200);
  assert.equal(
    (await owed(cast.director)).find(({ id }) => id === asked.moved[0]?.id)?.due,
    asked.moved[0]?.before,
  );
  await assertProblem(
    await write(at('events/no-such/occurrences'), { happenedOn: '2026-02-01' }, as(cast.director)),
    404,
    'http.subject-unknown',
  );
});
