import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { fileSteps } from '#test/file-steps.ts';
import { obligationSteps } from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, stage, moveTo } = server;
const { path, show, aPaper, submit, answer, letter, relieve, takeBack, read } = obligationSteps(server);
const { entriesDuring } = fileSteps(server);

let director: string;
let assistant: string;
let coordinator: string;
let supervisor: string;
let auditor: string;
let both: string;

async function fill(): Promise<void> {
  const as = async (
    name: string,
    ...roles: readonly ('director' | 'supervisor' | 'project_assistant' | 'auditor')[]
  ) => {
    const account = await anAccount(stage(), name);
    for (const role of roles) await hold(stage(), account, { role, programme: here() });
    return account;
  };
  director = await as('Diana Director', 'director');
  assistant = await as('Asunta Assistant', 'project_assistant');
  supervisor = await as('Sol Supervisor', 'supervisor');
  auditor = await as('Aldo Auditor', 'auditor');
  both = await as('Berta Both', 'project_assistant', 'supervisor');
  coordinator = await anAccount(stage(), 'Cora Coordinator');
  await hold(stage(), coordinator, {
    role: 'coordinator',
    programme: here(),
    part: here().clusters[0] ?? '',
  });
}

const empty = { evidence: [], omitted: [] };

/** Obligations of the shipped programme, found by what they are like, so that no test depends on their names. */
async function oneThat(fits: (one: Owed) => boolean, except: readonly string[] = []): Promise<string> {
  const found = (await owed()).find((one) => fits(one) && !except.includes(one.id));
  assert.ok(found, 'the programme owes such a thing');
  return found.id;
}

type Owed = {
  id: string;
  origin: string;
  due: string | null;
  acceptedBy: unknown;
  cluster: { id: string } | null;
  evidence: { id: string; several: boolean }[];
};
async function owed(query = ''): Promise<Owed[]> {
  const found = await get(`/api/programmes/${here().slug}/calendar${query}`, as(director));
  return ((await found.json()) as { obligations: Owed[] }).obligations;
}

const waitsForBank = (one: Owed) => one.origin === 'clause' && one.acceptedBy !== null;
const needsNobody = (one: Owed) =>
  one.origin === 'clause' && one.acceptedBy === null && one.due !== null && one.cluster === null;

test('a paper handed in waits for an answer, and is met with its own day once it is accepted', async () => {
  const id = await oneThat(waitsForBank);
  const before = await show(id, director);
  const slot = before.obligation.evidence[0]?.id ?? '';
  const file = await aPaper(director);
  const rows = await entriesDuring(async () => {
    const told = await read(
      await submit(id, director, { happenedOn: '2026-03-10', evidence: [{ slot, file }], omitted: [] }),
    );
    assert.equal(told.obligation.state, 'submitted');
    assert.equal(told.obligation.submittedOn, '2026-03-10');
    assert.equal(told.story[0]?.evidence[0]?.file?.id, file);
  });
  assert.deepEqual(rows, [{ action: 'programme.submit', outcome: 'done', problem: null, about_id: id }]);
  const submission = (await show(id, supervisor)).story[0]?.id;
  const accepted = await read(
    await answer(id, supervisor, { submission, verdict: 'accepted', happenedOn: '2026-03-14' }),
  );
  assert.equal(accepted.obligation.metOn, '2026-03-10');
  assert.match(accepted.obligation.state, /^met/);
  // Between the two days it waited, and before the first nothing was there.
  assert.equal((await show(id, auditor, '?at=2026-03-12')).obligation.state, 'submitted');
  assert.equal((await show(id, auditor, '?at=2026-03-09')).obligation.metOn, null);
});

test('what is returned is handed in again; the story tells both, and what is late stays late', async () => {
  moveTo('2026-06-20T12:00:00Z');
  const id = await oneThat(waitsForBank, [await oneThat(waitsForBank)]);
  const slot = (await show(id, director)).obligation.evidence[0]?.id ?? '';
  const hand = async (happenedOn: string) =>
    read(
      await submit(id, director, {
        happenedOn,
        evidence: [{ slot, file: await aPaper(director) }],
        omitted: [],
      }),
    );
  const first = await hand('2026-06-01');
  const returned = await read(
    await answer(id, supervisor, {
      submission: first.story[0]?.id,
      verdict: 'returned',
      reason: 'Chapter 3 is missing.',
      happenedOn: '2026-06-05',
    }),
  );
  assert.match(returned.obligation.state, /late|breached/);
  assert.equal(
    returned.obligation.evidence.some(({ filled }) => filled),
    false,
  );
  const second = await hand('2026-06-15');
  await read(
    await answer(id, supervisor, {
      submission: second.story.at(-1)?.id,
      verdict: 'accepted',
      happenedOn: '2026-06-18',
    }),
  );
  const told = await show(id, auditor);
  assert.equal(told.obligation.state, 'met_late');
  assert.equal(told.obligation.metOn, '2026-06-15');
  assert.deepEqual(
    told.story.map(({ act }) => act),
    ['submitted', 'returned', 'submitted', 'accepted'],
  );
  moveTo();
});

test('an answer needs a reason where it returns, a day not before the papers, and the papers that wait', async () => {
  const id = await oneThat(waitsForBank, await usedUp());
  const slot = (await show(id, director)).obligation.evidence[0]?.id ?? '';
  const evidence = [{ slot, file: await aPaper(director) }];
  await assertProblem(
    await answer(id, supervisor, {
      submission: '01900000-0000-7000-8000-000000000000',
      verdict: 'accepted',
      happenedOn: '2026-03-12',
    }),
    409,
    'programme.obligation-not-submitted',
  );
  const told = await read(await submit(id, director, { happenedOn: '2026-03-12', evidence, omitted: [] }));
  const submission = told.story.at(-1)?.id;
  const say = (body: object) =>
    answer(id, supervisor, { submission, verdict: 'accepted', happenedOn: '2026-03-13', ...body });
  await assertProblem(await say({ verdict: 'returned' }), 422, 'http.invalid');
  await assertProblem(await say({ happenedOn: '2026-03-11' }), 422, 'programme.answer-too-early');
  await assertProblem(await say({ happenedOn: '2026-03-16' }), 422, 'facts.not-happened-yet');
  await assertProblem(
    await say({ submission: '01900000-0000-7000-8000-000000000000' }),
    409,
    'programme.submission-other',
  );
  await assertProblem(
    await submit(id, director, { happenedOn: '2026-03-13', evidence, omitted: [] }),
    409,
    'programme.obligation-submitted',
  );
  // A letter of the Bank speaks for it, with its paper and not without.
  const body = { submission, verdict: 'accepted', happenedOn: '2026-03-13' };
  await assertProblem(await letter(id, director, { ...body, ...empty }), 422, 'facts.slot-empty');
  const accepted = await read(
    await letter(id, director, {
      ...body,
      evidence: [{ slot: 'letter', file: await aPaper(director, 'letter.pdf') }],
      omitted: [],
    }),
  );
  assert.match(accepted.obligation.state, /^met/);
  assert.equal(accepted.story.at(-1)?.byLetter, true);
});

/** Those that earlier tests have used. */
async function usedUp(): Promise<string[]> {
  const list = (await owed()) as (Owed & { state: string })[];
  return list.filter(({ state }) => /met|submitted|waived/.test(state)).map(({ id }) => id);
}

test('whoever handed papers in does not answer them, also under another role (B14)', async () => {
  const id = await oneThat(waitsForBank);
  const told = await show(id, director);
  if (told.obligation.state.startsWith('met')) {
    const verdict = told.story.findLast(({ act }) => act === 'accepted');
    const by = verdict?.byLetter === true ? director : supervisor;
    assert.equal((await takeBack('verdicts', verdict?.id ?? '', by)).status, 200);
    const papers = (await show(id, director)).story.findLast(
      ({ act, voided }) => act === 'submitted' && voided === null,
    );
    assert.equal((await takeBack('submissions', papers?.id ?? '', director)).status, 200);
  }
  const slot = told.obligation.evidence[0]?.id ?? '';
  const handed = await read(
    await submit(id, both, {
      happenedOn: '2026-03-14',
      evidence: [{ slot, file: await aPaper(both) }],
      omitted: [],
    }),
  );
  assert.deepEqual(handed.can.accept?.may, false);
  const submission = handed.story.findLast(({ act }) => act === 'submitted')?.id;
  const body = { submission, verdict: 'accepted', happenedOn: '2026-03-14' };
  await assertProblem(await answer(id, both, body), 403, 'programme.self-approval');
  await assertProblem(await answer(id, director, body), 403, 'http.not-permitted');
  assert.equal((await show(id, supervisor)).can.accept?.may, true);
});

test('what asks for several papers is met by the last of them; a signed reason stands for one', async () => {
  const id = await oneThat(
    (one) => one.origin === 'clause' && one.evidence.length > 1 && one.cluster !== null,
  );
  const [cluster] = here().clusters;
  const mine = await oneThat(
    (one) => one.origin === 'clause' && one.evidence.length > 1 && one.cluster?.id === cluster,
  );
  const told = await show(mine, coordinator);
  const [first, second] = told.obligation.evidence;
  const part = await read(
    await submit(mine, coordinator, {
      happenedOn: '2026-03-10',
      evidence: [{ slot: first?.id, file: await aPaper(coordinator, 'act.pdf', cluster) }],
      omitted: [],
    }),
  );
  assert.deepEqual(
    part.obligation.evidence.map(({ filled }) => filled),
    [true, false],
  );
  assert.ok(!/met|submitted/.test(part.obligation.state));
  await assertProblem(
    await submit(mine, coordinator, { happenedOn: '2026-03-11', ...empty }),
    422,
    'programme.nothing-handed-in',
  );
  const whole = await read(
    await submit(mine, coordinator, {
      happenedOn: '2026-03-12',
      evidence: [],
      omitted: [{ slot: second?.id, reason: 'Nobody has come to sign it.' }],
    }),
  );
  assert.equal(whole.obligation.metOn, '2026-03-12');
  assert.equal(whole.story.at(-1)?.omitted[0]?.reason, 'Nobody has come to sign it.');
  // A neighbour's cluster is seen, and not hers to record.
  const theirs = await oneThat(
    (one) =>
      one.origin === 'clause' &&
      one.evidence.length > 1 &&
      one.cluster !== null &&
      one.cluster.id !== cluster,
  );
  assert.ok(id);
  const [slot] = (await show(theirs, coordinator)).obligation.evidence;
  const stranger = await submit(theirs, coordinator, {
    happenedOn: '2026-03-10',
    evidence: [{ slot: slot?.id, file: await aPaper(coordinator, 'act.pdf', cluster) }],
    omitted: [],
  });
  await assertProblem(stranger, 403, 'http.not-permitted');
});

test('of the whole programme a coordinator records nothing', async () => {
  const id = await oneThat(needsNobody);
  const slot = (await show(id, coordinator)).obligation.evidence[0]?.id;
  const [cluster] = here().clusters;
  const file = await aPaper(coordinator, 'a.pdf', cluster);
  const body = { happenedOn: '2026-03-10', evidence: [{ slot, file }], omitted: [] };
  await assertProblem(await submit(id, coordinator, body), 403, 'http.not-permitted');
  assert.equal((await show(id, coordinator)).can.submit, null);
});

test('more time moves the date, a waiver ends it, and both are taken back', async () => {
  const id = await oneThat(needsNobody);
  const due = (await show(id, director)).obligation.due ?? '';
  const file = await aPaper(director, 'letter.pdf');
  const body = {
    happenedOn: '2026-03-14',
    reason: 'The rains came early.',
    evidence: [{ slot: 'letter', file }],
    omitted: [],
  };
  const say = (more: object) => relieve(id, director, { ...body, ...more });
  await assertProblem(await say({ relief: 'extended' }), 422, 'http.invalid');
  await assertProblem(await say({ relief: 'extended', until: due }), 422, 'programme.extension-not-later');
  const extended = await read(await say({ relief: 'extended', until: '2029-01-31' }));
  assert.equal(extended.obligation.due, '2029-01-31');
  assert.equal(extended.obligation.dueBefore, due);
  // The day before the letter it was due as before.
  assert.equal((await show(id, director, '?at=2026-03-13')).obligation.due, due);
  const waived = await read(await say({ relief: 'waived' }));
  assert.equal(waived.obligation.state, 'waived');
  await assertProblem(await say({ relief: 'waived' }), 409, 'programme.obligation-waived');
  for (const { id: fact } of waived.story)
    assert.equal((await takeBack('reliefs', fact, director)).status, 200);
  assert.equal((await show(id, director)).obligation.due, due);
});

test('a paper is replaced and the old one stays; what was voided is not changed', async () => {
  const id = await oneThat(needsNobody, await usedUp());
  const slots = (await show(id, director)).obligation.evidence;
  const evidence = await Promise.all(
    slots.map(async ({ id: slot }) => ({ slot, file: await aPaper(director, 'first.pdf') })),
  );
  const told = await read(await submit(id, director, { happenedOn: '2026-03-10', evidence, omitted: [] }));
  const fact = told.story.findLast(({ act }) => act === 'submitted');
  const paper = fact?.evidence[0];
  const papers = `/api/programmes/${here().slug}/submissions/${fact?.id}/papers`;
  const replace = async (replaces: string | undefined) =>
    write(papers, { replaces, file: await aPaper(director, 'second.pdf') }, as(director));
  assert.equal((await replace(paper?.id)).status, 200);
  await assertProblem(await replace(paper?.id), 409, 'facts.paper-replaced');
  const after = (await show(id, director)).story.find((one) => one.id === fact?.id);
  assert.deepEqual(
    after?.evidence
      .filter(({ slot }) => slot === paper?.slot)
      .map(({ file, replaced }) => [file?.name, replaced !== null]),
    [
      ['first.pdf', true],
      ['second.pdf', false],
    ],
  );
  assert.equal((await takeBack('submissions', fact?.id ?? '', director)).status, 200);
  await assertProblem(await takeBack('submissions', fact?.id ?? '', director), 409, 'facts.voided');
  await assertProblem(await replace(after?.evidence.at(-1)?.id), 409, 'facts.voided');
});

test('a correction takes the place of a fact with a reason; what was known before stays known', async () => {
  const id = await oneThat(needsNobody, await usedUp());
  const slots = (await show(id, director)).obligation.evidence;
  const papers = async () =>
    Promise.all(slots.map(async ({ id: slot }) => ({ slot, file: await aPaper(director) })));
  moveTo('2026-03-15T12:10:00Z');
  const wrong = await read(
    await submit(id, director, { happenedOn: '2026-03-01', evidence: await papers(), omitted: [] }),
  );
  const fact = wrong.story.find(({ act, voided }) => act === 'submitted' && voided === null)?.id;
  moveTo('2026-03-15T13:00:00Z');
  const right = await read(
    await submit(id, director, {
      happenedOn: '2026-03-08',
      evidence: await papers(),
      omitted: [],
      corrects: { fact, reason: 'The stamp says the 8th.' },
    }),
  );
  assert.equal(right.obligation.metOn, '2026-03-08');
  assert.equal((await show(id, director, '?known=2026-03-15T12:30:00Z')).obligation.metOn, '2026-03-01');
  assert.equal((await show(id, director, '?at=2026-03-07')).obligation.metOn, null);
  await assertProblem(
    await submit(id, director, {
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
  const council = await anAccount(stage(), 'Carmen Council');
  await hold(stage(), council, {
    role: 'council_member',
    programme: here(),
    part: here().clusters[0] ?? '',
  });
  const list = (await owed()) as (Owed & { state: string })[];
  const met = list.find(({ state, origin }) => origin === 'clause' && state.startsWith('met'));
  assert.ok(met, 'earlier tests have met one');
  const seen = await show(met.id, council);
  assert.match(seen.obligation.state, /^met/);
  assert.deepEqual(
    seen.story.flatMap(({ evidence }) => evidence),
    [],
  );
  assert.ok((await show(met.id, auditor)).story.some(({ evidence }) => evidence.length > 0));
});

test('nothing is recorded of another moment, and an unknown obligation is not found', async () => {
  const id = await oneThat(needsNobody);
  for (const query of ['?at=2026-03-01', '?known=2026-03-15T12:00:00Z', '?at=2026-03-20']) {
    const told = await show(id, director, query);
    assert.equal(told.can.submit?.may, false, query);
    assert.match(told.can.submit?.why ?? '', /go back to now/);
  }
  await assertProblem(await get(path('no_such/1'), as(director)), 404, 'http.subject-unknown');
  await assertProblem(
    await submit('no_such/1', director, { happenedOn: '2026-03-01', ...empty }),
    404,
    'http.subject-unknown',
  );
  assert.ok(assistant);
});
