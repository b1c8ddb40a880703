import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#kernel/auth/roles.ts';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import { accessServer, as } from '#test/access-server.ts';
import { aPerson, castOf } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import { aFact } from '#test/some-facts.ts';
import { factIn, unitSteps } from '#test/unit-steps.ts';

const server = accessServer({ prepare: () => fill() });
const { here, stage } = server;
const { unitIn, fill: fillPost, leave, open, close, takeBack } = unitSteps(server);

let cast: ReadonlyMap<Role, string>;
let north = '';
let south = '';
let director = '';
let coordinator = '';
let rosa = '';
let hugo = '';

/** Two clusters; in the first one, both posts are filled on different days. */
async function fill(): Promise<void> {
  [north = '', south = ''] = here().clusters;
  cast = await castOf(stage(), here(), north);
  director = as(cast.get('director'));
  coordinator = as(cast.get('coordinator'));
  rosa = await aPerson(stage(), here(), { clusters: [north] });
  hugo = await aPerson(stage(), here(), { given: 'Hugo', family: 'Ccori', clusters: [north, south] });
  const [first, second] = await postsOf(north);
  await factIn(await fillPost(director, { post: first?.id ?? '', person: rosa, happenedOn: '2026-03-03' }));
  await factIn(await fillPost(director, { post: second?.id ?? '', person: hugo, happenedOn: '2026-03-09' }));
}

const postsOf = async (cluster: string | null, who = director) => (await unitIn(cluster, who)).posts;

test('a unit runs from the day on which its last part came about, and stops when its office closes', async () => {
  const { id } = await unitIn(north, coordinator);
  const opening = await factIn(await open(coordinator, id, '2026-03-05'));
  const running = await unitIn(north, coordinator);
  assert.deepEqual([running.running, running.since], [true, '2026-03-09']);
  await assertProblem(await open(coordinator, id, '2026-03-06'), 409, 'programme.office-open');
  await assertProblem(await close(coordinator, opening, '2026-03-04'), 422, 'programme.office-closed-before');
  const closing = await factIn(await close(coordinator, opening, '2026-03-11'));
  const after = await unitIn(north, coordinator);
  assert.deepEqual([after.running, after.lacks], [false, [{ post: null, since: '2026-03-12' }]]);
  assert.equal((await unitIn(north, coordinator, '?at=2026-03-11')).running, true);
  await assertProblem(
    await takeBack(coordinator, `office-openings/${opening}`),
    409,
    'programme.opening-closed',
  );
  await factIn(await takeBack(coordinator, `office-closings/${closing}`));
  assert.equal((await unitIn(north, coordinator)).running, true);
});

test('looking at another day or moment, nothing is offered to be recorded', async () => {
  for (const query of ['?at=2026-03-10', `?known=${encodeURIComponent('2026-03-15T12:00:00Z')}`]) {
    const unit = await unitIn(north, coordinator, query);
    const offered = [
      ...unit.posts.map(({ can }) => can.fill),
      unit.office.can.open,
      ...unit.posts.flatMap(({ fillings }) => fillings.flatMap(({ can }) => Object.values(can))),
    ];
    assert.ok(offered.length > 3 && offered.every((each) => !each), query);
  }
});

test('of two who fill the same post at once one does, and the other is told who was first', async () => {
  const [, post] = await postsOf(south);
  assert.ok(post);
  for (let round = 0; round < 5; round += 1) {
    const answers: readonly Response[] = await Promise.all(
      [rosa, hugo].map((person) => fillPost(director, { post: post.id, person, happenedOn: '2026-03-10' })),
    );
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    assert.ok(lost);
    await assertProblem(lost, 409, 'programme.post-held');
    const won = answers.find(({ status }) => status === 200);
    assert.ok(won);
    await factIn(await takeBack(director, `post-fillings/${await factIn(won)}`));
  }
});

test('of two who record that the same holder left one does', async () => {
  const [post] = await postsOf(south);
  const held = await factIn(
    await fillPost(director, { post: post?.id ?? '', person: hugo, happenedOn: '2026-03-09' }),
  );
  const answers = await Promise.all(['2026-03-13', '2026-03-14'].map((day) => leave(director, held, day)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
});

test('the database itself refuses a second holder', async () => {
  const [post] = await postsOf(north);
  await assert.rejects(
    writeSerializable(stage().db, async (db) => {
      await actAsKernel(db, here().id);
      await db
        .insertInto('programme.post_fillings')
        .values({
          ...aFact(stage(), here(), { subject: post?.id ?? '', cluster_id: north }),
          person_id: hugo,
        })
        .execute();
    }),
    /post_fillings_one_holder|overlap/,
  );
});
