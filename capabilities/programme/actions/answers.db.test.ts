import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessServer } from '#test/access-server.ts';
import { fileSteps } from '#test/file-steps.ts';
import {
  type ObligationCast,
  obligationCast,
  obligationSteps,
  waitsForAnswer,
} from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { moveTo } = server;
const { show, aPaper, submit, answer, letter, takeBack, read, owed, oneThat } = obligationSteps(server);
const { entriesDuring } = fileSteps(server);

let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

test('a paper handed in waits for an answer, and is met with its own day once it is accepted', async () => {
  const id = await oneThat(cast.director, waitsForAnswer);
  const before = await show(id, cast.director);
  const slot = before.obligation.evidence[0]?.id ?? '';
  const file = await aPaper(cast.director);
  const rows = await entriesDuring(async () => {
    const told = await read(
      await submit(id, cast.director, { happenedOn: '2026-03-10', evidence: [{ slot, file }], omitted: [] }),
    );
    assert.equal(told.obligation.state, 'submitted');
    assert.equal(told.obligation.submittedOn, '2026-03-10');
    assert.equal(told.story[0]?.evidence[0]?.file?.id, file);
  });
  assert.deepEqual(rows, [{ action: 'programme.submit', outcome: 'done', problem: null, about_id: id }]);
  const submission = (await show(id, cast.supervisor)).story[0]?.id;
  const accepted = await read(
    await answer(id, cast.supervisor, { submission, verdict: 'accepted', happenedOn: '2026-03-14' }),
  );
  assert.equal(accepted.obligation.metOn, '2026-03-10');
  assert.match(accepted.obligation.state, /^met/);
  // Between the two days it waited, and before the first nothing was there.
  assert.equal((await show(id, cast.auditor, '?at=2026-03-12')).obligation.state, 'submitted');
  assert.equal((await show(id, cast.auditor, '?at=2026-03-09')).obligation.metOn, null);
});

test('what is returned is handed in again; the story tells both, and what is late stays late', async () => {
  moveTo('2026-06-20T12:00:00Z');
  const id = await oneThat(cast.director, waitsForAnswer);
  const slot = (await show(id, cast.director)).obligation.evidence[0]?.id ?? '';
  const hand = async (happenedOn: string) =>
    read(
      await submit(id, cast.director, {
        happenedOn,
        evidence: [{ slot, file: await aPaper(cast.director) }],
        omitted: [],
      }),
    );
  const first = await hand('2026-06-01');
  const returned = await read(
    await answer(id, cast.supervisor, {
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
  const early = await submit(id, cast.director, {
    happenedOn: '2026-06-04',
    evidence: [{ slot, file: await aPaper(cast.director) }],
    omitted: [],
  });
  await assertProblem(early, 422, 'programme.submission-too-early');
  const second = await hand('2026-06-15');
  await read(
    await answer(id, cast.supervisor, {
      submission: second.story.at(-1)?.id,
      verdict: 'accepted',
      happenedOn: '2026-06-18',
    }),
  );
  const told = await show(id, cast.auditor);
  assert.equal(told.obligation.state, 'met_late');
  assert.equal(told.obligation.metOn, '2026-06-15');
  assert.deepEqual(
    told.story.map(({ act }) => act),
    ['submitted', 'returned', 'submitted', 'accepted'],
  );
  moveTo();
});

test('an answer needs a reason where it returns, a day not before the papers, and the papers that wait', async () => {
  const id = await oneThat(cast.director, waitsForAnswer);
  const slot = (await show(id, cast.director)).obligation.evidence[0]?.id ?? '';
  const evidence = [{ slot, file: await aPaper(cast.director) }];
  await assertProblem(
    await answer(id, cast.supervisor, {
      submission: '01900000-0000-7000-8000-000000000000',
      verdict: 'accepted',
      happenedOn: '2026-03-12',
    }),
    409,
    'programme.obligation-not-submitted',
  );
  const told = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-12', evidence, omitted: [] }),
  );
  const submission = told.story.at(-1)?.id;
  const say = (body: object) =>
    answer(id, cast.supervisor, { submission, verdict: 'accepted', happenedOn: '2026-03-13', ...body });
  await assertProblem(await say({ verdict: 'returned' }), 422, 'http.invalid');
  await assertProblem(await say({ happenedOn: '2026-03-11' }), 422, 'programme.answer-too-early');
  await assertProblem(await say({ happenedOn: '2026-03-16' }), 422, 'facts.not-happened-yet');
  await assertProblem(
    await say({ submission: '01900000-0000-7000-8000-000000000000' }),
    409,
    'programme.submission-other',
  );
  await assertProblem(
    await submit(id, cast.director, { happenedOn: '2026-03-13', evidence, omitted: [] }),
    409,
    'programme.obligation-submitted',
  );
  // A letter of the Bank speaks for it, with its paper and not without.
  const body = { submission, verdict: 'accepted', happenedOn: '2026-03-13' };
  await assertProblem(
    await letter(id, cast.director, { ...body, evidence: [], omitted: [] }),
    422,
    'facts.slot-empty',
  );
  const accepted = await read(
    await letter(id, cast.director, {
      ...body,
      evidence: [{ slot: 'letter', file: await aPaper(cast.director, 'letter.pdf') }],
      omitted: [],
    }),
  );
  assert.match(accepted.obligation.state, /^met/);
  assert.equal(accepted.story.at(-1)?.byLetter, true);
});

test('whoever handed papers in does not answer them, also under another role (B14)', async () => {
  const id = (await owed(cast.director)).find(waitsForAnswer)?.id ?? '';
  const told = await show(id, cast.director);
  if (told.obligation.state.startsWith('met')) {
    const verdict = told.story.findLast(({ act }) => act === 'accepted');
    const by = verdict?.byLetter === true ? cast.director : cast.supervisor;
    assert.equal((await takeBack('verdicts', verdict?.id ?? '', by)).status, 200);
    const papers = (await show(id, cast.director)).story.findLast(
      ({ act, voided }) => act === 'submitted' && voided === null,
    );
    assert.equal((await takeBack('submissions', papers?.id ?? '', cast.director)).status, 200);
  }
  const slot = told.obligation.evidence[0]?.id ?? '';
  const handed = await read(
    await submit(id, cast.both, {
      happenedOn: '2026-03-14',
      evidence: [{ slot, file: await aPaper(cast.both) }],
      omitted: [],
    }),
  );
  assert.deepEqual(handed.can.accept?.may, false);
  const submission = handed.story.findLast(({ act }) => act === 'submitted')?.id;
  const body = { submission, verdict: 'accepted', happenedOn: '2026-03-14' };
  await assertProblem(await answer(id, cast.both, body), 403, 'programme.self-approval');
  await assertProblem(await answer(id, cast.director, body), 403, 'http.not-permitted');
  assert.equal((await show(id, cast.supervisor)).can.accept?.may, true);
});
