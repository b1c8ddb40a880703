import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessServer, as } from '#test/access-server.ts';
import {
  needsNobody,
  type ObligationCast,
  type Owed,
  obligationCast,
  obligationSteps,
} from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, moveTo } = server;
const { path, show, aPaper, submit, relieve, takeBack, read, owed, oneThat } = obligationSteps(server);

const empty = { evidence: [], omitted: [] };
let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

test('of several papers one that is not in sight refuses them all, and nothing is written (B10)', async () => {
  const [cluster, neighbour] = here().clusters;
  const mine = await oneThat(
    cast.director,
    (one: Owed) => one.origin === 'clause' && one.evidence.length > 1 && one.cluster?.id === cluster,
  );
  const before = await show(mine, cast.coordinator);
  const [first, second] = before.obligation.evidence;
  const own = await aPaper(cast.coordinator, 'own.pdf', cluster);
  // A paper of a neighbour's cluster, which the coordinator does not see, and one that never was.
  const foreign = await aPaper(cast.director, 'theirs.pdf', neighbour);
  for (const file of [foreign, '01900000-0000-7000-8000-000000000000']) {
    const evidence = [
      { slot: first?.id, file: own },
      { slot: second?.id, file },
    ];
    const body = { happenedOn: '2026-03-10', evidence, omitted: [] };
    await assertProblem(await submit(mine, cast.coordinator, body), 422, 'facts.file-unknown');
  }
  assert.deepEqual(await show(mine, cast.coordinator), before);
});

test('what asks for several papers is met by the last of them; a signed reason stands for one', async () => {
  const [cluster] = here().clusters;
  const mine = await oneThat(
    cast.director,
    (one: Owed) => one.origin === 'clause' && one.evidence.length > 1 && one.cluster?.id === cluster,
  );
  const told = await show(mine, cast.coordinator);
  const [first, second] = told.obligation.evidence;
  const part = await read(
    await submit(mine, cast.coordinator, {
      happenedOn: '2026-03-10',
      evidence: [{ slot: first?.id, file: await aPaper(cast.coordinator, 'act.pdf', cluster) }],
      omitted: [],
    }),
  );
  assert.deepEqual(
    part.obligation.evidence.map(({ filled }) => filled),
    [true, false],
  );
  assert.ok(!/met|submitted/.test(part.obligation.state));
  await assertProblem(
    await submit(mine, cast.coordinator, { happenedOn: '2026-03-11', ...empty }),
    422,
    'programme.nothing-handed-in',
  );
  const whole = await read(
    await submit(mine, cast.coordinator, {
      happenedOn: '2026-03-12',
      evidence: [],
      omitted: [{ slot: second?.id, reason: 'Nobody has come to sign it.' }],
    }),
  );
  assert.equal(whole.obligation.metOn, '2026-03-12');
  assert.equal(whole.story.at(-1)?.omitted[0]?.reason, 'Nobody has come to sign it.');
  // A neighbour's cluster is seen, and not hers to record.
  const theirs = await oneThat(
    cast.director,
    (one: Owed) =>
      one.origin === 'clause' &&
      one.evidence.length > 1 &&
      one.cluster !== null &&
      one.cluster.id !== cluster,
  );
  const [slot] = (await show(theirs, cast.coordinator)).obligation.evidence;
  const stranger = await submit(theirs, cast.coordinator, {
    happenedOn: '2026-03-10',
    evidence: [{ slot: slot?.id, file: await aPaper(cast.coordinator, 'act.pdf', cluster) }],
    omitted: [],
  });
  await assertProblem(stranger, 403, 'http.not-permitted');
});

test('of the whole programme a coordinator records nothing', async () => {
  const id = await oneThat(cast.director, needsNobody);
  const slot = (await show(id, cast.coordinator)).obligation.evidence[0]?.id;
  const [cluster] = here().clusters;
  const file = await aPaper(cast.coordinator, 'a.pdf', cluster);
  const body = { happenedOn: '2026-03-10', evidence: [{ slot, file }], omitted: [] };
  await assertProblem(await submit(id, cast.coordinator, body), 403, 'http.not-permitted');
  assert.equal((await show(id, cast.coordinator)).can.submit, null);
});

test('more time moves the date, a waiver ends it, and both are taken back', async () => {
  const id = await oneThat(cast.director, needsNobody);
  const due = (await show(id, cast.director)).obligation.due ?? '';
  const file = await aPaper(cast.director, 'letter.pdf');
  const body = {
    happenedOn: '2026-03-14',
    reason: 'The rains came early.',
    evidence: [{ slot: 'letter', file }],
    omitted: [],
  };
  const say = (more: object) => relieve(id, cast.director, { ...body, ...more });
  await assertProblem(await say({ relief: 'extended' }), 422, 'http.invalid');
  await assertProblem(await say({ relief: 'extended', until: due }), 422, 'programme.extension-not-later');
  const extended = await read(await say({ relief: 'extended', until: '2029-01-31' }));
  assert.equal(extended.obligation.due, '2029-01-31');
  assert.equal(extended.obligation.dueBefore, due);
  // The day before the letter it was due as before.
  assert.equal((await show(id, cast.director, '?at=2026-03-13')).obligation.due, due);
  const waived = await read(await say({ relief: 'waived' }));
  assert.equal(waived.obligation.state, 'waived');
  await assertProblem(await say({ relief: 'waived' }), 409, 'programme.obligation-waived');
  for (const { id: fact } of waived.story)
    assert.equal((await takeBack('reliefs', fact, cast.director)).status, 200);
  assert.equal((await show(id, cast.director)).obligation.due, due);
});

test('a paper is replaced and the old one stays; what was voided is not changed', async () => {
  const id = await oneThat(cast.director, needsNobody);
  const slots = (await show(id, cast.director)).obligation.evidence;
  const evidence = await Promise.all(
    slots.map(async ({ id: slot }) => ({ slot, file: await aPaper(cast.director, 'first.pdf') })),
  );
  const told = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-10', evidence, omitted: [] }),
  );
  const fact = told.story.findLast(({ act }) => act === 'submitted');
  const paper = fact?.evidence[0];
  const papers = `/api/programmes/${here().slug}/submissions/${fact?.id}/papers`;
  const replace = async (replaces: string | undefined) =>
    write(papers, { replaces, file: await aPaper(cast.director, 'second.pdf') }, as(cast.director));
  assert.equal((await replace(paper?.id)).status, 200);
  await assertProblem(await replace(paper?.id), 409, 'facts.paper-replaced');
  const after = (await show(id, cast.director)).story.find((one) => one.id === fact?.id);
  assert.deepEqual(
    after?.evidence
      .filter(({ slot }) => slot === paper?.slot)
      .map(({ file, replaced }) => [file?.name, replaced !== null]),
    [
      ['first.pdf', true],
      ['second.pdf', false],
    ],
  );
  assert.equal((await takeBack('submissions', fact?.id ?? '', cast.director)).status, 200);
  await assertProblem(await takeBack('submissions', fact?.id ?? '', cast.director), 409, 'facts.voided');
  await assertProblem(await replace(after?.evidence.at(-1)?.id), 409, 'facts.voided');
});

test('a correction takes the place of a fact with a reason; what was known before stays known', async () => {
  const id = await oneThat(cast.director, needsNobody);
  const slots = (await show(id, cast.director)).obligation.evidence;
  const papers = async () =>
    Promise.all(slots.map(async ({ id: slot }) => ({ slot, file: await aPaper(cast.director) })));
  moveTo('2026-03-15T12:10:00Z');
  const wrong = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-01', evidence: await papers(), omitted: [] }),
  );
  const fact = wrong.story.find(({ act, voided }) => act === 'submitted' && voided === null)?.id;
  moveTo('2026-03-15T13:00:00Z');
  const right = await read(
    await submit(id, cast.director, {
      happenedOn: '2026-03-08',
      evidence: await papers(),
      omitted: [],
      corrects: { fact, reason: 'The stamp says the 8th.' },
    }),
  );
  assert.equal(right.obligation.metOn, '2026-03-08');
  assert.equal((await show(id, cast.director, '?known=2026-03-15T12:30:00Z')).obligation.metOn, '2026-03-01');
  assert.equal((await show(id, cast.director, '?at=2026-03-07')).obligation.metOn, null);
  await assertProblem(
    await submit(id, cast.director, {
      happenedOn: '2026-03-08',
      evidence: await papers(),
      omitted: [],
      corrects: { fact, reason: 'Once more.' },
    }),
    409,
    'programme.obligation-met',
  );
  moveTo();
});

test('papers are read by those who work with them; that a thing is met is seen by all who read the agreement', async () => {
  const met = (await owed(cast.director)).find(
    ({ state, origin }) => origin === 'clause' && state.startsWith('met'),
  );
  assert.ok(met, 'earlier tests have met one');
  const seen = await show(met.id, cast.council);
  assert.match(seen.obligation.state, /^met/);
  assert.deepEqual(
    seen.story.flatMap(({ evidence }) => evidence),
    [],
  );
  assert.ok((await show(met.id, cast.auditor)).story.some(({ evidence }) => evidence.length > 0));
});

test('nothing is recorded of another moment, and an unknown obligation is not found', async () => {
  const id = await oneThat(cast.director, needsNobody);
  for (const query of ['?at=2026-03-01', '?known=2026-03-15T12:00:00Z', '?at=2026-03-20']) {
    const told = await show(id, cast.director, query);
    assert.equal(told.can.submit?.may, false, query);
    assert.match(told.can.submit?.why ?? '', /go back to now/);
  }
  await assertProblem(await get(path('no_such/1'), as(cast.director)), 404, 'http.subject-unknown');
  await assertProblem(
    await submit('no_such/1', cast.director, { happenedOn: '2026-03-01', ...empty }),
    404,
    'http.subject-unknown',
  );
});
