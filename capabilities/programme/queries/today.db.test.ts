import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import {
  needsNobody,
  type ObligationCast,
  obligationCast,
  obligationSteps,
  waitsForAnswer,
} from '#test/obligation-steps.ts';
import { listChanges, listTasks } from '../contract.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, moveTo } = server;
const { aPaper, submit, answer, takeBack, show, read, oneThat } = obligationSteps(server);
let cast: ObligationCast;

async function fill(): Promise<void> {
  cast = await obligationCast(server);
}

async function tasks(account: string, query = '') {
  const found = await get(`/api/programmes/${here().slug}/tasks${query}`, as(account));
  assert.equal(found.status, 200);
  return z.object(listTasks.response.shape).parse(await found.json());
}

async function changes(account: string, query = '') {
  const found = await get(`/api/programmes/${here().slug}/changes${query}`, as(account));
  assert.equal(found.status, 200);
  return z.object(listChanges.response.shape).parse(await found.json()).changes;
}

test('each is shown what the role is here for, and nothing that is a neighbour’s', async () => {
  moveTo('2026-08-15T12:00:00Z');
  const fronts = await Promise.all(
    (['director', 'coordinator', 'supervisor', 'auditor', 'council'] as const).map(
      async (who) => (await tasks(cast[who])).front,
    ),
  );
  assert.deepEqual(fronts, ['act', 'act', 'answer', 'examine', 'watch']);
  const [cluster] = here().clusters;
  const hers = (await tasks(cast.coordinator)).tasks;
  assert.ok(hers.length > 0);
  assert.ok(hers.every((one) => one.cluster?.id === cluster));
  const watched = (await tasks(cast.council)).tasks;
  assert.ok(watched.every(({ kind }) => kind === 'watch'));
  moveTo();
});

test('what its consequence is open of comes first, and what is only due soon last', async () => {
  moveTo('2026-08-15T12:00:00Z');
  const weights = (await tasks(cast.director)).tasks.map(({ weight }) => weight);
  const order = ['open', 'opening', 'returned', 'waiting', 'holding_up', 'late', 'soon'];
  const ranks = weights.map((weight) => order.indexOf(weight));
  assert.equal(weights[0], 'open');
  assert.ok(weights.includes('late'));
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => a - b),
  );
  // Occurrences of one clause are one thing to do.
  assert.ok((await tasks(cast.director)).tasks.some(({ others }) => others > 0));
  moveTo();
});

test('papers go from one who hands in to one who answers, and come back with the reason', async () => {
  const id = await oneThat(cast.director, waitsForAnswer);
  const slot = (await show(id, cast.director)).obligation.evidence[0]?.id;
  const handed = await read(
    await submit(id, cast.director, {
      happenedOn: '2026-03-12',
      evidence: [{ slot, file: await aPaper(cast.director) }],
      omitted: [],
    }),
  );
  const waiting = (await tasks(cast.supervisor)).tasks;
  assert.deepEqual(
    waiting.filter(({ kind }) => kind === 'answer').map(({ opens }) => opens.id),
    [id],
  );
  // The day before, nobody waited.
  const before = (await tasks(cast.supervisor, '?at=2026-03-11')).tasks;
  assert.ok(!before.some(({ kind }) => kind === 'answer'));
  moveTo('2026-08-15T12:00:00Z');
  await read(
    await answer(id, cast.supervisor, {
      submission: handed.story[0]?.id,
      verdict: 'returned',
      reason: 'The seal is missing.',
      happenedOn: '2026-08-14',
    }),
  );
  const again = (await tasks(cast.director)).tasks.find(({ opens }) => opens.id === id);
  assert.equal(again?.kind, 'returned');
  assert.match(again?.about ?? '', /The seal is missing\./);
  moveTo();
});

test('the signing is a task until it is recorded', async () => {
  const mine = (await tasks(cast.director)).tasks.find(({ id }) => id === 'record/signature');
  assert.deepEqual(mine?.opens, { page: 'events', id: 'signature' });
  assert.ok(!(await tasks(cast.coordinator)).tasks.some(({ id }) => id === 'record/signature'));
  const path = `/api/programmes/${here().slug}/events/signature/occurrences`;
  const file = await aPaper(cast.director, 'act.pdf');
  const body = { happenedOn: '2026-03-02', evidence: [{ slot: 'paper', file }], omitted: [] };
  const recorded = await write(path, body, as(cast.director));
  const { moved } = z
    .object({ moved: z.array(z.object({ before: z.string().nullable(), after: z.string().nullable() })) })
    .parse(await recorded.json());
  assert.ok(moved.length > 10 && moved.every(({ before, after }) => before !== after));
  assert.ok(!(await tasks(cast.director)).tasks.some(({ id }) => id === 'record/signature'));
});

test('an auditor is shown where a paper is missing, and who signed for it', async () => {
  const id = await oneThat(cast.director, needsNobody);
  const slots = (await show(id, cast.director)).obligation.evidence;
  const omitted = slots.map(({ id: slot }) => ({ slot, reason: 'The archive was flooded.' }));
  const told = await read(
    await submit(id, cast.director, { happenedOn: '2026-03-14', evidence: [], omitted }),
  );
  assert.match(told.obligation.state, /^met/);
  const shown = (await tasks(cast.auditor)).tasks;
  assert.match(shown[0]?.about ?? '', /flooded.*Diana Director/);
  assert.equal(shown[0]?.opens.id, id);
});

test('since yesterday: what was recorded, taken back and corrected, once each, newest first', async () => {
  moveTo('2026-05-10T16:00:00Z');
  const id = await oneThat(cast.director, needsNobody);
  const hand = async (more: object = {}) => {
    const slots = (await show(id, cast.director)).obligation.evidence;
    const evidence = await Promise.all(
      slots.map(async ({ id: slot }) => ({ slot, file: await aPaper(cast.director) })),
    );
    const told = await read(
      await submit(id, cast.director, { happenedOn: '2026-05-02', evidence, omitted: [], ...more }),
    );
    return told.story.findLast(({ act, voided }) => act === 'submitted' && voided === null)?.id ?? '';
  };
  const first = await hand();
  moveTo('2026-05-10T17:00:00Z');
  const second = await hand({ corrects: { fact: first, reason: 'Another day.' } });
  moveTo('2026-05-10T18:00:00Z');
  await takeBack('submissions', second, cast.director, 'It was another obligation.');
  assert.deepEqual(
    (await changes(cast.auditor)).map(({ fact, what, why }) => [fact, what, why]),
    [
      [second, 'voided', 'It was another obligation.'],
      [second, 'corrected', 'Another day.'],
      [first, 'recorded', null],
    ],
  );
  // As it was known in between, and on a day when nothing had happened.
  assert.equal((await changes(cast.auditor, '?known=2026-05-10T16:30:00Z')).length, 1);
  assert.deepEqual(await changes(cast.auditor, '?at=2026-05-01'), []);
  moveTo('2026-05-13T12:00:00Z');
  assert.deepEqual(await changes(cast.auditor), []);
  moveTo();
});

test('a unit that lacks something is a task of those who fill its posts', async () => {
  const [cluster] = here().clusters;
  const lacking = (list: Awaited<ReturnType<typeof tasks>>) =>
    list.tasks.filter(({ kind }) => kind === 'fill');
  const hers = lacking(await tasks(cast.coordinator));
  assert.ok(hers.length > 0 && hers.every((one) => one.cluster?.id === cluster));
  assert.ok(lacking(await tasks(cast.director)).length > hers.length);
  assert.deepEqual(lacking(await tasks(cast.auditor)), []);
});
