import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import {
  type ObligationCast,
  obligationCast,
  obligationSteps,
  waitsForAnswer,
} from '#test/obligation-steps.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, ask, stage, here, there, filesFolder, moveTo, clock } = server;
const { show, aPaper, submit, answer, takeBack, read, oneThat, path } = obligationSteps(server);

let cast: ObligationCast;
let otherSupervisor: string;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
  otherSupervisor = await anAccount(stage(), 'Sara Supervisor');
  await hold(stage(), otherSupervisor, { role: 'supervisor', programme: here() });
}

/** Papers handed in for an obligation that waits for an answer. */
async function handedIn() {
  const id = await oneThat(cast.director, waitsForAnswer);
  const slots = (await show(id, cast.director)).obligation.evidence;
  const file = await aPaper(cast.director);
  const evidence = slots.map(({ id: slot }) => ({ slot, file }));
  moveTo(clock.now().add({ minutes: 1 }));
  const told = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-10', evidence, omitted: [] }),
  );
  const fact = told.story.findLast(({ act }) => act === 'submitted')?.id ?? '';
  return { id, fact, file, evidence };
}

/** One of two is done, and the other is told by name that somebody was faster. */
async function mustBeOne(answers: readonly Response[], codes: readonly string[]): Promise<void> {
  const bodies = await Promise.all(
    answers.map(async (one) => ({ status: one.status, body: z.looseObject({}).parse(await one.json()) })),
  );
  assert.deepEqual(bodies.map(({ status }) => status).toSorted(), [200, 409]);
  const { body } = bodies.find(({ status }) => status === 409) ?? {};
  assert.ok(codes.includes(String(body?.code)), String(body?.code));
}

test('two who take back one fact at once: one does, the other hears that it was voided (C12)', async () => {
  const { fact } = await handedIn();
  const both = await Promise.all([1, 2].map(() => takeBack('submissions', fact, cast.director)));
  await mustBeOne(both, ['facts.voided']);
});

test('two who correct one fact at once: one does, the other meets what stands now (C12)', async () => {
  const { id, fact, evidence } = await handedIn();
  const corrects = { fact, reason: 'The stamp says the 8th.' };
  const body = { happenedOn: '2026-03-08', evidence, omitted: [], corrects };
  const both = await Promise.all([1, 2].map(() => submit(id, cast.director, body)));
  await mustBeOne(both, ['facts.voided', 'programme.obligation-submitted']);
  const standing = (await show(id, cast.director)).story.filter(({ voided }) => voided === null);
  assert.equal(standing.length, 1);
  await takeBack('submissions', standing[0]?.id ?? '', cast.director);
});

test('two who answer the same papers at once: one answer stands (C12)', async () => {
  const { id, fact } = await handedIn();
  const body = { submission: fact, verdict: 'accepted', happenedOn: '2026-03-11' };
  const both = await Promise.all(
    [cast.supervisor, otherSupervisor].map((account) => answer(id, account, body)),
  );
  await mustBeOne(both, ['programme.obligation-met']);
});

test('a paper of a fact is seen by who may read papers, not by other readers nor by another programme (B7)', async () => {
  const met = (
    await ask((db) => db.selectFrom('facts.evidence').select(['fact_id', 'file_id']).execute())
  ).at(-1);
  const content = (slug: string) => `/api/programmes/${slug}/files/${met?.file_id}/content`;
  assert.equal((await get(content(here().slug), as(cast.auditor))).status, 200);
  await assertProblem(await get(content(here().slug), as(cast.council)), 404, 'http.subject-unknown');
  await assertProblem(await get(content(here().slug)), 401, 'http.not-signed-in');
  const stranger = await anAccount(stage(), 'Stella Stranger');
  await hold(stage(), stranger, { role: 'director', programme: there() });
  await assertProblem(await get(content(there().slug), as(stranger)), 404, 'http.subject-unknown');
});

test('a paper that changed on the disk is not handed out, and the fact that it shows still stands (F6)', async () => {
  const { id, file } = await handedIn();
  const kept = await ask((db) =>
    db.selectFrom('files.files').select('sha256').where('id', '=', file).executeTakeFirstOrThrow(),
  );
  truncateSync(join(filesFolder(), kept.sha256.slice(0, 2), kept.sha256.slice(2)), 10);
  const content = await get(`/api/programmes/${here().slug}/files/${file}/content`, as(cast.auditor));
  await assertProblem(content, 500, 'files.integrity');
  assert.equal((await show(id, cast.auditor)).obligation.state, 'submitted');
});

test('the past is read with the rights of now: who came later sees it, who left does not (G7)', async () => {
  const { id } = await handedIn();
  moveTo('2026-09-01T12:00:00Z');
  const later = await anAccount(stage(), 'Lena Later');
  await hold(stage(), later, { role: 'auditor', programme: here() });
  const then = `${path(id)}?at=2026-03-12`;
  const told = await read(await get(then, as(later)));
  assert.equal(told.obligation.state, 'submitted');
  const left = await anAccount(stage(), 'Lou Left');
  await hold(stage(), left, { role: 'auditor', programme: here(), until: '2026-09-02' });
  assert.equal((await get(then, as(left))).status, 200);
  moveTo('2026-09-04T12:00:00Z');
  assert.equal((await get(then, as(left))).status, 404);
  moveTo();
});
