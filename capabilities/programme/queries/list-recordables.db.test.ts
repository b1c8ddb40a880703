import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { aPerson } from '#test/cast.ts';
import { needsNobody, type ObligationCast, obligationCast, obligationSteps } from '#test/obligation-steps.ts';
import { factIn, unitSteps } from '#test/unit-steps.ts';

const server = accessServer({ prepare: () => fill() });
const { get, here, stage } = server;
const { aPaper, submit, answer, show, oneThat, owed, read } = obligationSteps(server);
const { unitIn, fill: fillPost, leave, open, close } = unitSteps(server);

const answerShape = z.object({
  recordables: z.array(
    z.looseObject({
      act: z.string(),
      id: z.string(),
      note: z.string().nullable(),
      due: z.string().nullable(),
      cluster: z.unknown(),
    }),
  ),
});
let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

async function recordables(account: string) {
  const found = await get(`/api/programmes/${here().slug}/recordables`, as(account));
  assert.equal(found.status, 200, await found.clone().text());
  return answerShape.parse(await found.json()).recordables;
}

test('a director is offered what is open, the first date first, and the auditor nothing', async () => {
  const found = await recordables(cast.director);
  const acts = new Set(found.map(({ act }) => act));
  assert.deepEqual([...acts], ['submit', 'event', 'fill', 'open', 'work_plan', 'settle', 'review']);
  const dates = found.flatMap(({ act, due }) => (act === 'submit' && due !== null ? [due] : []));
  assert.ok(dates.length > 1);
  assert.deepEqual(dates, dates.toSorted());
  assert.deepEqual(await recordables(cast.auditor), []);
  assert.deepEqual(await recordables(cast.council), []);
});

test('a coordinator is offered the obligations and the unit of the own cluster and no others', async () => {
  const [cluster] = here().clusters;
  const found = await recordables(cast.coordinator);
  assert.ok(found.length > 0);
  const mine = new Set(
    (await owed(cast.director)).flatMap((one) => (one.cluster?.id === cluster ? [one.id] : [])),
  );
  const { id: unit, posts } = await unitIn(cluster ?? '', as(cast.coordinator));
  const places = new Map([[unit, 'open'], ...posts.map(({ id }) => [id, 'fill'] as const)]);
  assert.ok(
    found.every(({ act, id }) => (act === 'submit' && mine.has(id)) || places.get(id) === act),
    JSON.stringify(found),
  );
  assert.deepEqual(
    found.flatMap(({ act, id }) => (act === 'submit' ? [] : [id])).toSorted(),
    [...places.keys()].toSorted(),
  );
});

test('a post that is held is offered to be left, by the name of its holder, and an open office to be closed', async () => {
  const cluster = here().clusters[1] ?? '';
  const director = as(cast.director);
  const { id: unit, posts } = await unitIn(cluster, director);
  const post = posts[0]?.id ?? '';
  const acts = async () => (await recordables(cast.director)).filter(({ id }) => id === post || id === unit);
  const person = await aPerson(stage(), here(), { given: 'Rosa', family: 'Ñahui', clusters: [cluster] });
  const filling = await factIn(await fillPost(director, { post, person, happenedOn: '2026-03-02' }));
  const opening = await factIn(await open(director, unit, '2026-03-03'));
  const [left, closed] = await acts();
  assert.deepEqual([left?.act, closed?.act], ['leave', 'close']);
  assert.match(left?.note ?? '', /Ñahui/);
  assert.match(closed?.note ?? '', /^Calle Uno 123 · /);
  await factIn(await leave(director, filling, '2026-03-05'));
  await factIn(await close(director, opening, '2026-03-15'));
  // The office is open until the end of today, and its last day is recorded.
  assert.deepEqual(
    (await acts()).map(({ act }) => act),
    ['fill'],
  );
});

test('what is handed in is offered to whoever answers, not again to whoever handed it in', async () => {
  const id = await oneThat(
    cast.director,
    ({ acceptedBy, cluster }) => acceptedBy !== null && cluster === null,
  );
  const slots = (await show(id, cast.director)).obligation.evidence;
  const file = await aPaper(cast.director);
  const told = await read(
    await submit(id, cast.director, {
      happenedOn: '2026-03-14',
      evidence: slots.map(({ id: slot }) => ({ slot, file })),
      omitted: [],
    }),
  );
  const actsOf = async (account: string) =>
    (await recordables(account)).flatMap((one) => (one.id === id ? [one.act] : []));
  assert.deepEqual(await actsOf(cast.director), ['letter']);
  assert.deepEqual(await actsOf(cast.supervisor), ['answer']);
  await read(
    await answer(id, cast.supervisor, {
      submission: told.story.at(-1)?.id,
      verdict: 'accepted',
      happenedOn: '2026-03-15',
    }),
  );
  assert.deepEqual(await actsOf(cast.supervisor), []);
});

test('papers that were answered are not offered to be taken back or corrected before the answer is', async () => {
  const id = await oneThat(
    cast.director,
    ({ acceptedBy, cluster }) => acceptedBy !== null && cluster === null,
  );
  const slots = (await show(id, cast.director)).obligation.evidence;
  const file = await aPaper(cast.director);
  const body = {
    happenedOn: '2026-03-14',
    evidence: slots.map(({ id: slot }) => ({ slot, file })),
    omitted: [],
  };
  const offersOf = (told: Awaited<ReturnType<typeof read>>) =>
    z.looseObject({ void: z.looseObject({ may: z.boolean() }) }).parse(told.story[0]?.can).void.may;
  const told = await read(await submit(id, cast.director, body));
  assert.equal(offersOf(told), true);
  const submission = told.story[0]?.id;
  const why = { submission, verdict: 'returned', reason: 'It is not signed.', happenedOn: '2026-03-15' };
  await read(await answer(id, cast.supervisor, why));
  assert.equal(offersOf(await show(id, cast.director)), false);
});

test('an obligation that needs nobody to accept it is not offered to be answered', async () => {
  const id = await oneThat(cast.director, needsNobody);
  assert.ok((await recordables(cast.supervisor)).every((one) => one.id !== id));
});
