import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, hold } from '#test/cast.ts';
import { fileSteps } from '#test/file-steps.ts';
import { assertProblem } from '#test/sample-server.ts';
import { listHeld } from './contract.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, stage, ask } = server;
const { entriesDuring } = fileSteps(server);
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
