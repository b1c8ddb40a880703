import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, castOf, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import { tracing } from '#test/tracing.ts';
import { factIn, unitSteps, withoutPapers } from '#test/unit-steps.ts';

const server = accessServer({ prepare: () => fill() });
const { here, stage, get, write } = server;
const steps = unitSteps(server);
const { unitIn, fill: fillPost, leave, takeBack, aPaper, path } = steps;
const traced = tracing(server);

let cast: ReadonlyMap<Role, string>;
let north = '';
let south = '';
let director = '';
let coordinator = '';
let neighbour = '';
let rosa = '';
let hugo = '';

async function fill(): Promise<void> {
  [north = '', south = ''] = here().clusters;
  cast = await castOf(stage(), here(), north);
  director = as(cast.get('director'));
  coordinator = as(cast.get('coordinator'));
  const other = await anAccount(stage(), 'Nilda Neighbour');
  await hold(stage(), other, { role: 'coordinator', programme: here(), part: south });
  neighbour = as(other);
  rosa = await aPerson(stage(), here(), { clusters: [north] });
  hugo = await aPerson(stage(), here(), { given: 'Hugo', family: 'Ccori', clusters: [north, south] });
}

const postsOf = async (cluster: string | null, who = director) => (await unitIn(cluster, who)).posts;
test('a unit begins with every post vacant and no office, and says so', async () => {
  const unit = await unitIn(north, coordinator);
  assert.equal(unit.running, false);
  assert.deepEqual(unit.lacks, [
    ...unit.posts.map(({ id }) => ({ post: id, since: null })),
    { post: null, since: null },
  ]);
  assert.ok(unit.posts.every(({ can }) => can.fill));
});

let [filling, contract, leaving] = ['', '', ''];

test('a coordinator fills a post with its papers; one row of the trail tells it without the name of the person', async () => {
  const [post] = await postsOf(north);
  assert.ok(post);
  contract = await aPaper(coordinator, north);
  const evidence = [
    { slot: 'contract', file: contract },
    { slot: 'selection_minutes', file: await aPaper(coordinator, north, 'Minutes.') },
  ];
  const { answer, rows } = await traced(() =>
    fillPost(coordinator, { post: post.id, person: rosa, happenedOn: '2026-03-02', evidence, omitted: [] }),
  );
  filling = await factIn(answer);
  assert.deepEqual(
    rows.map(({ action, about_kind, about_id, cluster_id }) => [action, about_kind, about_id, cluster_id]),
    [['programme.fill-post', 'post', post.id, north]],
  );
  const [filled] = await postsOf(north, coordinator);
  assert.deepEqual(filled?.standing, { holds: true, since: '2026-03-02' });
  const [shown] = filled.fillings;
  assert.equal(shown?.person?.name, 'Rosa Quispe Mamani');
  assert.deepEqual(shown.fact.evidence.map(({ slot, file }) => `${slot}: ${file?.name}`).toSorted(), [
    'contract: paper.txt',
    'selection_minutes: paper.txt',
  ]);
});

test('that a post is filled is seen by all who read the agreement, the name by those who see persons, the contract by fewer', async () => {
  const seen: Record<string, unknown> = {};
  for (const role of ['council_member', 'evaluator', 'supervisor', 'auditor', 'agency_manager'] as const) {
    const [shown] = (await postsOf(north, as(cast.get(role))))[0]?.fillings ?? [];
    seen[role] = [shown?.person?.name ?? null, shown?.fact.evidence.length];
  }
  assert.deepEqual(seen, {
    council_member: [null, 0],
    evaluator: [null, 0],
    supervisor: ['Rosa Quispe Mamani', 2],
    auditor: ['Rosa Quispe Mamani', 2],
    agency_manager: ['Rosa Quispe Mamani', 2],
  });
  const file = path(`files/${contract}`);
  assert.equal((await get(file, as(cast.get('supervisor')))).status, 200);
  assert.equal((await get(file, as(cast.get('council_member')))).status, 404);
  assert.equal((await get(file, neighbour)).status, 404);
});

test('the coordinator of another cluster sees that it is filled, not by whom, and records nothing there', async () => {
  const [post, second] = await postsOf(north, neighbour);
  assert.equal(post?.standing.holds, true);
  assert.equal(post.fillings[0]?.person, null);
  assert.deepEqual(post.fillings[0]?.can, { end: false, correct: false, takeBack: false });
  assert.ok(second && !second.can.fill);
  const body = { post: second.id, person: hugo, happenedOn: '2026-03-02' };
  await assertProblem(await fillPost(neighbour, body), 403, 'http.not-permitted');
  await assertProblem(await leave(neighbour, filling, '2026-03-10'), 403, 'http.not-permitted');
  await assertProblem(await takeBack(neighbour, `post-fillings/${filling}`), 403, 'http.not-permitted');
});

test('the unit of the whole programme is not a coordinator’s to fill', async () => {
  const [post] = await postsOf(null, coordinator);
  assert.ok(post && !post.can.fill);
  const body = { post: post.id, person: rosa, happenedOn: '2026-03-02' };
  await assertProblem(await fillPost(coordinator, body), 403, 'http.not-permitted');
  assert.equal((await postsOf(null))[0]?.can.fill, true);
});

test('a post is not filled twice, nor before its day has come, nor by somebody out of sight, nor where none is', async () => {
  const [post] = await postsOf(north);
  assert.ok(post);
  const body = { post: post.id, person: hugo, happenedOn: '2026-03-10' };
  await assertProblem(await fillPost(director, body), 409, 'programme.post-held');
  await assertProblem(
    await fillPost(director, { ...body, happenedOn: '2026-02-10' }),
    409,
    'programme.post-held-later',
  );
  await assertProblem(
    await fillPost(director, { ...body, happenedOn: '2026-03-16' }),
    409,
    'programme.post-held',
  );
  const nobody = '01900000-0000-7000-8000-00000000dead';
  const unseen = await aPerson(stage(), here(), { given: 'Una', clusters: [south] });
  for (const person of [nobody, unseen]) {
    await assertProblem(await fillPost(coordinator, { ...body, person }), 422, 'programme.person-unknown');
  }
  await assertProblem(
    await fillPost(director, { ...body, post: 'no/such/post' }),
    422,
    'programme.post-unknown',
  );
  await assertProblem(
    await write(path('post-fillings'), { ...body, post: (await postsOf(south))[0]?.id }, director),
    422,
    'facts.slot-empty',
  );
});

test('somebody who left earlier is recorded with the last day, which must come before the next holder', async () => {
  const [post] = await postsOf(north);
  assert.ok(post);
  const body = { post: post.id, person: hugo, happenedOn: '2026-02-02' };
  const left = (lastDay: string) => ({ ...body, left: { lastDay, reason: 'Another job' } });
  await assertProblem(await fillPost(director, left('2026-03-02')), 409, 'programme.post-held-later');
  await assertProblem(await fillPost(director, left('2026-02-01')), 422, 'programme.post-left-before');
  await assertProblem(await fillPost(director, left('2026-03-16')), 422, 'facts.not-happened-yet');
  await factIn(await fillPost(director, left('2026-03-01')));
  // Whoever follows on the next day breaks nothing.
  assert.deepEqual((await postsOf(north))[0]?.standing, { holds: true, since: '2026-02-02' });
});

test('who leaves leaves once, not before the first day, and what follows waits for the day after', async () => {
  await assertProblem(await leave(coordinator, filling, '2026-03-01'), 422, 'programme.post-left-before');
  leaving = await factIn(await leave(coordinator, filling, '2026-03-10'));
  await assertProblem(await leave(coordinator, filling, '2026-03-11'), 409, 'programme.post-left');
  const [post] = await postsOf(north);
  assert.deepEqual(post?.standing, { holds: false, since: '2026-03-11' });
  const body = { post: post.id, person: hugo };
  await assertProblem(
    await fillPost(director, { ...body, happenedOn: '2026-03-10' }),
    409,
    'programme.post-held-until',
  );
  await factIn(await fillPost(director, { ...body, happenedOn: '2026-03-12' }));
});

test('a filling that was left is not taken back before its leaving, and that not while the post is filled again', async () => {
  await assertProblem(await takeBack(director, `post-fillings/${filling}`), 409, 'programme.filling-left');
  await assertProblem(
    await takeBack(director, `post-leavings/${leaving}`),
    409,
    'programme.post-filled-since',
  );
  const newer = (await postsOf(north))[0]?.fillings[0]?.fact.id ?? '';
  await factIn(await takeBack(director, `post-fillings/${newer}`));
  await assertProblem(await takeBack(director, `post-fillings/${newer}`), 409, 'facts.voided');
  await assertProblem(await leave(director, newer, '2026-03-13'), 409, 'facts.voided');
  await factIn(await takeBack(director, `post-leavings/${leaving}`));
  assert.equal((await postsOf(north))[0]?.standing.holds, true);
});

test('a correction takes the place of what was recorded and keeps its papers, slot by slot', async () => {
  const [post] = await postsOf(north);
  assert.ok(post);
  const newer = await aPaper(coordinator, north, 'The contract as it was signed.');
  const corrected = await fillPost(coordinator, {
    post: post.id,
    person: rosa,
    happenedOn: '2026-03-03',
    evidence: [{ slot: 'contract', file: newer }],
    omitted: [],
    corrects: { fact: filling, reason: 'She signed a day later' },
  });
  const id = await factIn(corrected);
  const fillings = (await postsOf(north, coordinator))[0]?.fillings ?? [];
  const now = fillings.find(({ fact }) => fact.id === id);
  const before = fillings.find(({ fact }) => fact.id === filling);
  assert.deepEqual(
    [now?.fact.id, now?.fact.happenedOn, now?.fact.corrects?.fact],
    [id, '2026-03-03', filling],
  );
  assert.deepEqual(now?.fact.evidence.map(({ slot }) => slot).toSorted(), ['contract', 'selection_minutes']);
  assert.equal(now?.fact.evidence.find(({ slot }) => slot === 'contract')?.file?.id, newer);
  assert.deepEqual([before?.fact.id, before?.fact.voided?.reason], [filling, 'She signed a day later']);
  const elsewhere = await fillPost(director, {
    post: (await postsOf(south))[0]?.id ?? '',
    person: hugo,
    happenedOn: '2026-03-03',
    corrects: { fact: id, reason: 'The wrong post' },
  });
  await assertProblem(elsewhere, 422, 'programme.corrects-elsewhere');
  filling = id;
});

test('one person may hold several posts, which is told and no hindrance', async () => {
  const [, second] = await postsOf(north);
  const [third] = await postsOf(south);
  const alsoHolds = async (post: string | undefined) => {
    const answer = await fillPost(director, { post: post ?? '', person: hugo, happenedOn: '2026-03-09' });
    return z.looseObject({ alsoHolds: z.array(z.string()) }).parse(await answer.json()).alsoHolds;
  };
  assert.deepEqual(await alsoHolds(second?.id), []);
  assert.equal((await alsoHolds(third?.id)).length, 1);
  const [shown] = (await postsOf(south))[0]?.fillings ?? [];
  assert.equal(shown?.alsoHolds.length, 1);
});

test('a slot left empty shows its reason to those who see the papers', async () => {
  const unit = await unitIn(north, coordinator);
  const [shown] = unit.posts[1]?.fillings ?? [];
  assert.deepEqual(
    new Map(shown?.fact.omitted.map(({ slot, reason }) => [slot, reason])),
    new Map(withoutPapers.omitted.map(({ slot, reason }) => [slot, reason])),
  );
  const [hidden] = (await unitIn(north, as(cast.get('council_member')))).posts[1]?.fillings ?? [];
  assert.deepEqual(hidden?.fact.omitted, []);
});
