import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, hold } from '#test/cast.ts';
import { fileSteps } from '#test/file-steps.ts';
import { assertProblem } from '#test/sample-server.ts';
import { unitSteps, withoutPapers } from '#test/unit-steps.ts';
import { listHeld, listOwnHeld } from './contract.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, there, stage, ask } = server;
const { entriesDuring } = fileSteps(server);
const { unitIn, fill: fillPost, aPaper } = unitSteps(server);
let director: string;
let coordinator: string;
let supervisor: string;
let rosa: string;

const number = '48151623';

async function fill(): Promise<void> {
  const [cluster = ''] = here().clusters;
  director = await anAccount(stage(), 'Diana Director');
  coordinator = await anAccount(stage(), 'Cora Coordinator');
  supervisor = await anAccount(stage(), 'Sol Supervisor');
  await hold(stage(), director, { role: 'director', programme: here() });
  await hold(stage(), coordinator, { role: 'coordinator', programme: here(), part: cluster });
  await hold(stage(), supervisor, { role: 'supervisor', programme: here() });
  rosa = await aPerson(stage(), here(), {
    given: 'Rosaura',
    family: 'Condori Apaza',
    clusters: [cluster],
    document: { kind: 'dni', number },
    phone: '+51987654321',
  });
}

const path = (what = '') => `/api/programmes/${here().slug}/persons/${rosa}${what}`;
const ownPath = (what: string) => `/api/programmes/${here().slug}/own-person/${what}`;

test('what is held about a person is found by those who see it, with the number masked (B13)', async () => {
  const answer = await get(path('/held'), as(coordinator));
  const { things, can } = z.object(listHeld.response.shape).parse(await answer.json());
  assert.deepEqual(
    things.flatMap(({ fields }) => fields.map(({ value }) => value)),
    ['••••23', '+51987654321'],
  );
  assert.equal(can.erase, false);
  await assertProblem(await get(path('/held'), as(supervisor)), 403, 'http.not-permitted');
});

test('the export holds the number in full, and the trail tells of it in one row (G3)', async () => {
  const rows = await entriesDuring(async () => {
    const answer = await get(path('/held.json'), as(director));
    assert.equal(answer.headers.get('content-disposition')?.startsWith('attachment'), true);
    assert.match(await answer.text(), new RegExp(number));
  });
  assert.deepEqual(
    rows.filter(({ action }) => action === 'people.export-person').map(({ about_id }) => about_id),
    [rosa],
  );
});

test('whoever is linked to a person lists and takes away what is held of herself, whatever the role; the trail tells of it in one row (G3)', async () => {
  const own = await anAccount(stage(), 'Olga Own');
  await hold(stage(), own, { role: 'applicant', programme: here() });
  await assertProblem(await get(ownPath('held'), as(own)), 404, 'people.own-person-missing');
  const linked = await write(path('/account'), { account: own }, as(director));
  assert.equal(linked.status, 200, await linked.clone().text());
  await fillAPost();
  const listed = await get(ownPath('held'), as(own));
  const { things } = z.object(listOwnHeld.response.shape).parse(await listed.json());
  assert.deepEqual(
    things.map(({ papers, fields }) => [papers, ...fields.map(({ value }) => value)]),
    [[0], [0, '••••23', '+51987654321'], [1]],
  );
  const rows = await entriesDuring(async () => {
    const answer = await get(ownPath('held.json'), as(own));
    assert.equal(answer.headers.get('content-disposition')?.startsWith('attachment'), true);
    assert.match(await answer.text(), new RegExp(number));
  });
  assert.deepEqual(
    rows.filter(({ action }) => action === 'people.export-person').map(({ about_id }) => about_id),
    [rosa],
  );
  // Seeing the own data opens nobody else's, and only where the account is linked.
  await assertProblem(await get(path('/held'), as(own)), 403, 'http.not-permitted');
  await hold(stage(), own, { role: 'applicant', programme: there() });
  const elsewhere = `/api/programmes/${there().slug}/own-person/held`;
  await assertProblem(await get(elsewhere, as(own)), 404, 'people.own-person-missing');
});

test('somebody else’s data are not found by the own address, in a list or as a file', async () => {
  const stranger = await anAccount(stage(), 'Sara Stranger');
  await hold(stage(), stranger, { role: 'provider', programme: here() });
  for (const what of ['held', 'held.json']) {
    await assertProblem(await get(ownPath(what), as(stranger)), 404, 'people.own-person-missing');
    const nowhere = `/api/programmes/${there().slug}/own-person/${what}`;
    await assertProblem(await get(nowhere, as(stranger)), 404, 'http.programme-unknown');
    assert.equal((await get(ownPath(what))).status, 401);
  }
});

test('who was erased is nobody any more: on pages, at every date, in the trail as it is shown (G7)', async () => {
  const change = { givenNames: 'Rosaura', familyNames: 'Condori Apaza', sex: 'female' };
  assert.equal((await write(path(), change, as(coordinator))).status, 200);
  const erase = (name: string, account = director) =>
    write(path('/erasure'), { name, reason: 'She asked for it.' }, as(account));
  await assertProblem(await erase('Rosaura Condori Apaza', coordinator), 403, 'http.not-permitted');
  await assertProblem(await erase('Somebody Else'), 422, 'people.name-differs');
  assert.equal((await erase('rosaura condori APAZA')).status, 200);
  await assertProblem(await get(path(), as(director)), 404, 'http.subject-unknown');
  await assertProblem(await erase('Rosaura Condori Apaza'), 404, 'http.subject-unknown');
  const list = await get(`/api/programmes/${here().slug}/persons?q=condori`, as(director));
  assert.deepEqual(z.looseObject({ rows: z.array(z.unknown()) }).parse(await list.json()).rows, []);
  const trail = await (await get(`/api/programmes/${here().slug}/audit`, as(director))).text();
  assert.equal(/.{0,300}(Condori|48151623).{0,200}/.exec(trail)?.[0], undefined);
  const kept = await ask((db) =>
    db
      .selectFrom('people.private_details')
      .select(['document_number', 'phone'])
      .where('person_id', '=', rosa)
      .execute(),
  );
  assert.deepEqual(kept, [{ document_number: null, phone: null }]);
});

/** The person takes up a post, with one paper. */
async function fillAPost(): Promise<void> {
  const [cluster = ''] = here().clusters;
  const [post] = (await unitIn(cluster, as(coordinator))).posts;
  assert.ok(post);
  const filled = await fillPost(as(coordinator), {
    post: post.id,
    person: rosa,
    happenedOn: '2026-03-02',
    evidence: [{ slot: 'contract', file: await aPaper(as(coordinator), cluster) }],
    omitted: withoutPapers.omitted.filter(({ slot }) => slot !== 'contract'),
  });
  assert.equal(filled.status, 200, await filled.clone().text());
}
