import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, castOf, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, end, here, there, stage, ask } = server;

let cast: ReadonlyMap<Role, string>;
let coordinator = '';
let assistant = '';
let elsewhere = '';
let director = '';
let cluster = '';
let other = '';
const base = () => `/api/programmes/${here().slug}/persons`;

async function fill(): Promise<void> {
  [cluster = '', other = ''] = here().clusters;
  cast = await castOf(stage(), here(), cluster);
  coordinator = as(cast.get('coordinator'));
  assistant = as(cast.get('cluster_assistant'));
  director = as(cast.get('director'));
  const account = await anAccount(stage(), 'Elsa Elsewhere');
  await hold(stage(), account, { role: 'coordinator', programme: here(), part: other });
  elsewhere = as(account);
}

const recorded = z.looseObject({
  person: z.looseObject({ id: z.string(), name: z.string() }),
  alike: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});
type Body = Readonly<Record<string, unknown>>;
const aBody = (more: Body = {}): Body => ({
  givenNames: 'Rosa',
  familyNames: 'Quispe Mamani',
  sex: 'female',
  clusters: [cluster],
  document: null,
  phone: null,
  ...more,
});
const record = async (more: Body, who = coordinator) => {
  const answer = await write(base(), aBody(more), who);
  assert.equal(answer.status, 200, JSON.stringify(more));
  return recorded.parse(await answer.json());
};
const dni = (number: string) => ({ document: { kind: 'dni', number } });

test('the same document, written in other ways, is the same person: who is in sight is named (L4)', async () => {
  const { person } = await record({ givenNames: 'Dora', ...dni('00 123-456') });
  for (const number of ['00123456', '００１２３４５６', ' 00.123.456 ']) {
    const refused = await assertProblem(
      await write(base(), aBody(dni(number)), assistant),
      409,
      'people.document-taken',
    );
    assert.deepEqual(refused.details, { person: person.id, name: 'Dora Quispe Mamani' });
    assert.deepEqual(
      refused.errors?.map(({ path }) => path),
      ['body.document.number'],
    );
    assert.doesNotMatch(JSON.stringify(refused), /00123456/);
  }
});

test('a document of somebody out of sight refuses as well, and names nobody (B5)', async () => {
  const { person } = await record({ givenNames: 'Hidden', ...dni('00123457') });
  const body = aBody({ clusters: [other], ...dni('00123457') });
  const refused = await assertProblem(
    await write(base(), body, elsewhere),
    409,
    'people.document-taken-elsewhere',
  );
  assert.equal(refused.details, undefined);
  assert.doesNotMatch(JSON.stringify(refused), /Hidden/);
  assert.match(refused.detail, /director/);
  // Whoever holds the whole programme adds the person to the second cluster, and then it is in sight there.
  const added = await write(`${base()}/${person.id}/clusters`, { cluster: other }, director);
  assert.equal(added.status, 200);
  await assertProblem(await write(base(), body, elsewhere), 409, 'people.document-taken');
  const again = await write(`${base()}/${person.id}/clusters`, { cluster: other }, director);
  await assertProblem(again, 409, 'people.cluster-held-already');
});

test('the same number of another kind, or in another programme, is another document (L4)', async () => {
  await record({ givenNames: 'Card', document: { kind: 'ce', number: '001234580' } });
  await record({ givenNames: 'Passport', document: { kind: 'passport', number: '001234580' } });
  await aPerson(stage(), there(), { document: { kind: 'ce', number: '001234580' } });
});

test('two who record the same document at once: one is recorded, the other is told whose it is', async () => {
  for (let round = 0; round < 5; round += 1) {
    const body = aBody({ givenNames: `Twin ${round}`, ...dni(`0055500${round}`) });
    const answers = await Promise.all([write(base(), body, coordinator), write(base(), body, assistant)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    const late = answers.find(({ status }) => status === 409);
    assert.ok(late);
    const { details } = await assertProblem(late, 409, 'people.document-taken');
    assert.equal(details?.name, `Twin ${round} Quispe Mamani`);
    const kept = await ask((db) =>
      db.selectFrom('people.persons').select('id').where('given_names', '=', `Twin ${round}`).execute(),
    );
    assert.equal(kept.length, 1);
  }
});

for (const [document, code, path] of [
  [{ kind: 'dni', number: '1234567' }, 'people.document-number-wrong', 'body.document.number'],
  [{ kind: 'dni', number: '1234567A' }, 'people.document-number-wrong', 'body.document.number'],
  [{ kind: 'ruc', number: '12345678' }, 'people.document-kind-unknown', 'body.document.kind'],
  [{ kind: 'dni', number: 12_345_678 }, 'http.invalid', 'body.document.number'],
  [{ kind: 'dni' }, 'http.invalid', 'body.document.number'],
] as const) {
  test(`the document ${JSON.stringify(document)} is refused at its place (L4)`, async () => {
    const refused = await assertProblem(await write(base(), aBody({ document }), coordinator), 422, code);
    assert.deepEqual(
      refused.errors?.map((error) => error.path),
      [path],
    );
  });
}

test('a programme that names no kind of document records none, and says where kinds are added', async () => {
  const [cluster = ''] = there().clusters;
  const account = await anAccount(stage(), 'Dan Director');
  await hold(stage(), account, { role: 'director', programme: there() });
  const path = `/api/programmes/${there().slug}/persons`;
  const body = aBody({ clusters: [cluster], ...dni('00123456') });
  const refused = await assertProblem(
    await write(path, body, as(account)),
    422,
    'people.documents-not-recorded',
  );
  assert.match(refused.detail, /programme\.yaml/);
  assert.equal((await write(path, { ...body, document: null }, as(account))).status, 200);
});

for (const [given, family] of [
  ['Mаría', 'Сcori Ñahui'],
  ['MARIA', 'CCORI  NAHUI'],
  ['Maria', 'Ccori Ñahuy'],
] as const) {
  test(`${given} ${family} is shown beside María Ccori Ñahui, and may be recorded all the same (L2)`, async () => {
    const known = await ask((db) =>
      db
        .selectFrom('people.persons')
        .select('id')
        .where('listed_name', '=', 'Ccori Ñahui, María')
        .executeTakeFirst(),
    );
    const id = known?.id ?? (await record({ givenNames: 'María', familyNames: 'Ccori Ñahui' })).person.id;
    const query = new URLSearchParams({ given, family });
    const alike = z
      .object({ persons: z.array(z.looseObject({ id: z.string() })) })
      .parse(await (await get(`${base()}/alike?${query}`, coordinator)).json());
    assert.ok(alike.persons.some((one) => one.id === id));
    const answer = await record({ givenNames: given, familyNames: family });
    assert.ok(answer.alike.some((one) => one.id === id));
    assert.ok(answer.alike.every((one) => one.id !== answer.person.id));
    // Whoever sees neither is warned of neither.
    const hidden = await get(`${base()}/alike?${query}`, elsewhere);
    assert.deepEqual(await hidden.json(), { persons: [] });
  });
}

test('persons are recorded in the clusters that one holds, and without one by who holds them all', async () => {
  const inOther = aBody({ clusters: [other] });
  await assertProblem(await write(base(), inOther, coordinator), 403, 'http.not-permitted');
  const inBoth = aBody({ clusters: [cluster, other] });
  await assertProblem(await write(base(), inBoth, coordinator), 403, 'http.not-permitted');
  await assertProblem(
    await write(base(), aBody({ clusters: [] }), coordinator),
    422,
    'people.cluster-missing',
  );
  await assertProblem(
    await write(base(), aBody({ clusters: ['moon'] }), coordinator),
    422,
    'people.cluster-unknown',
  );
  await record({ givenNames: 'Without', clusters: [] }, director);
  await record({ givenNames: 'Both', clusters: [cluster, other, cluster] }, director);
});

test('a name of which nothing can be read is refused, and what cannot be seen in one is not kept', async () => {
  const nothing = aBody({ givenNames: '\u200b\u202e' });
  await assertProblem(await write(base(), nothing, coordinator), 422, 'people.name-missing');
  const { person } = await record({ givenNames: ' Ana\u202e  María ', familyNames: '' });
  assert.equal(person.name, 'Ana María');
});

test('whoever is taken out of the last cluster in sight is seen no more there', async () => {
  const { person } = await record({ givenNames: 'Leaving' });
  const path = `${base()}/${person.id}`;
  assert.equal((await end(`${path}/clusters/${cluster}`, coordinator)).status, 200);
  await assertProblem(await get(path, coordinator), 404, 'http.subject-unknown');
  await assertProblem(await end(`${path}/clusters/${cluster}`, director), 404, 'people.not-in-cluster');
  assert.equal((await write(`${path}/clusters`, { cluster }, director)).status, 200);
  assert.equal((await get(path, coordinator)).status, 200);
});

test('an account is one person’s, and a person has one at most', async () => {
  const account = await anAccount(stage(), 'Olga Owner');
  await hold(stage(), account, { role: 'editor', programme: here() });
  const first = (await record({ givenNames: 'Olga' })).person.id;
  const second = (await record({ givenNames: 'Other' })).person.id;
  const link = (person: string, to: string | null) =>
    write(`${base()}/${person}/account`, { account: to }, director);
  assert.equal((await link(first, account)).status, 200);
  assert.equal((await link(first, account)).status, 200);
  const { details } = await assertProblem(await link(second, account), 409, 'people.account-linked');
  assert.equal(details?.person, first);
  const stranger = await anAccount(stage(), 'Stranger');
  await assertProblem(await link(second, stranger), 422, 'people.account-unknown');
  assert.equal((await link(first, null)).status, 200);
  assert.equal((await link(second, account)).status, 200);
  await assertProblem(
    await write(`${base()}/${second}/account`, { account: null }, coordinator),
    403,
    'http.not-permitted',
  );
});
