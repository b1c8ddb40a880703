import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, castOf, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, there, stage, ask } = server;

// Figures that no other text of Minka holds, so that finding one anywhere means that it leaked.
const number = '00739251';
const phone = '+51987300412';

let cast: ReadonlyMap<Role, string>;
let elsewhere = '';
let near = '';
let far = '';
let nowhere = '';
let abroad = '';
const base = () => `/api/programmes/${here().slug}/persons`;

async function fill(): Promise<void> {
  const [mine = '', theirs = ''] = here().clusters;
  cast = await castOf(stage(), here(), mine);
  elsewhere = await anAccount(stage(), 'Elsa Elsewhere');
  await hold(stage(), elsewhere, { role: 'coordinator', programme: here(), part: theirs });
  near = await aPerson(stage(), here(), {
    given: 'Nélida',
    family: 'Near',
    clusters: [mine],
    document: { kind: 'dni', number },
    phone,
    account: cast.get('entrepreneur') ?? '',
  });
  far = await aPerson(stage(), here(), { given: 'Fabián', family: 'Far', clusters: [theirs] });
  nowhere = await aPerson(stage(), here(), { given: 'Nora', family: 'Nowhere', phone: '987300999' });
  abroad = await aPerson(stage(), there(), {
    given: 'Ada',
    family: 'Abroad',
    clusters: [there().clusters[0] ?? ''],
  });
}

const account = (role: Role) => as(cast.get(role));
const list = z.looseObject({
  rows: z.array(
    z.looseObject({ id: z.string(), name: z.string(), clusters: z.array(z.looseObject({ id: z.string() })) }),
  ),
  total: z.object({ count: z.number(), more: z.boolean() }),
  next: z.string().nullable(),
  clusters: z.array(z.looseObject({ id: z.string() })),
  can: z.looseObject({ record: z.looseObject({}).nullable() }),
});
const listed = async (who: string, query = '') => {
  const answer = await get(`${base()}${query}`, who);
  assert.equal(answer.status, 200, query);
  return list.parse(await answer.json());
};
const namesOf = async (who: string, query = '') => (await listed(who, query)).rows.map(({ name }) => name);

test('rows, totals, searches and filters hold only the persons in sight (B5)', async () => {
  const [mine = '', theirs = ''] = here().clusters;
  for (const role of ['director', 'project_assistant', 'agency_manager', 'supervisor', 'auditor'] as const) {
    assert.deepEqual(await namesOf(account(role)), ['Far, Fabián', 'Near, Nélida', 'Nowhere, Nora'], role);
  }
  for (const role of ['coordinator', 'cluster_assistant'] as const) {
    const seen = await listed(account(role));
    assert.deepEqual([seen.rows.map(({ id }) => id), seen.total], [[near], { count: 1, more: false }], role);
    assert.deepEqual(
      seen.clusters.map(({ id }) => id),
      [mine],
    );
    for (const query of [`?cluster=${theirs}`, '?q=far', '?q=nora', '?q=abroad']) {
      const hidden = await listed(account(role), query);
      assert.deepEqual([hidden.rows, hidden.total.count, hidden.next], [[], 0, null], `${role} ${query}`);
    }
    assert.deepEqual(await namesOf(account(role), '?q=nelida'), ['Near, Nélida']);
  }
  assert.deepEqual(await namesOf(as(elsewhere)), ['Far, Fabián']);
  assert.deepEqual(await namesOf(account('director'), `?cluster=${theirs}`), ['Far, Fabián']);
});

test('the register is sorted by what it names, in both directions, and by nothing else (B5, C10, J14)', async () => {
  assert.deepEqual(await namesOf(account('director'), '?sort=-name'), [
    'Nowhere, Nora',
    'Near, Nélida',
    'Far, Fabián',
  ]);
  assert.equal((await namesOf(account('director'), '?sort=-recorded&limit=1')).length, 1);
  for (const query of [
    'sort=phone',
    'sort=document_number',
    `sort=${encodeURIComponent('name;drop table people.persons')}`,
    'phone=987',
    'document=00739251',
    'limit=1e9',
    'offset=-1',
  ]) {
    await assertProblem(await get(`${base()}?${query}`, account('director')), 422, 'http.invalid');
  }
});

test('a person out of sight is not there, under no address (B4)', async () => {
  const unknown = '019cf15e-1200-7b74-8b95-5eb8ff475ccd';
  const asked = async (path: string, who: string) => {
    const { requestId: _, ...body } = await assertProblem(await get(path, who), 404, 'http.subject-unknown');
    return body;
  };
  const nobody = await asked(`${base()}/${unknown}`, account('coordinator'));
  for (const person of [far, nowhere, abroad]) {
    assert.deepEqual(await asked(`${base()}/${person}`, account('coordinator')), nobody);
    await asked(`${base()}/${person}/identity-document`, account('coordinator'));
    const path = `${base()}/${person}/details`;
    await assertProblem(
      await write(path, { phone: null, reason: null }, account('coordinator')),
      404,
      'http.subject-unknown',
    );
  }
  await asked(`${base()}/${abroad}`, account('director'));
});

const shown = async (role: Role, person: string) => {
  const answer = await get(`${base()}/${person}`, account(role));
  assert.equal(answer.status, 200);
  const text = await answer.text();
  return {
    text,
    ...z
      .looseObject({
        person: z.looseObject({ details: z.looseObject({ phone: z.string().nullable() }).optional() }),
      })
      .parse(JSON.parse(text)),
  };
};

test('phone and document are for the staff of the cluster; for others they are absent and not empty (B13)', async () => {
  for (const role of ['director', 'project_assistant', 'coordinator', 'cluster_assistant'] as const) {
    const { person, text } = await shown(role, near);
    assert.equal(person.details?.phone, phone, role);
    assert.match(text, /••••51/);
    assert.doesNotMatch(text, new RegExp(number), 'the whole number has a door of its own');
  }
  for (const role of ['agency_manager', 'supervisor', 'auditor'] as const) {
    const { person, text } = await shown(role, near);
    assert.equal('details' in person, false, role);
    assert.equal('account' in person, false, role);
    assert.doesNotMatch(text, /300412|51"/, role);
    await assertProblem(
      await get(`${base()}/${near}/identity-document`, account(role)),
      403,
      'http.not-permitted',
    );
  }
});

test('a person of no cluster is for those who hold the whole programme', async () => {
  const { person } = await shown('director', nowhere);
  assert.equal(person.details?.phone, '987300999');
  assert.equal('details' in (await shown('supervisor', nowhere)).person, false);
  await assertProblem(await get(`${base()}/${nowhere}`, account('coordinator')), 404, 'http.subject-unknown');
});

test('whoever sees somebody by one role and records by another, elsewhere, changes nothing of it', async () => {
  const both = await anAccount(stage(), 'Bea Both');
  await hold(stage(), both, { role: 'supervisor', programme: here() });
  await hold(stage(), both, { role: 'coordinator', programme: here(), part: here().clusters[0] ?? '' });
  const name = { givenNames: 'Taken', familyNames: 'Over', sex: null };
  for (const [path, body] of [
    ['', name],
    ['/details', { phone: '999999999', reason: null }],
    ['/clusters', { cluster: here().clusters[1] }],
  ] as const) {
    await assertProblem(await write(`${base()}/${far}${path}`, body, as(both)), 403, 'http.not-permitted');
  }
  await assertProblem(await get(`${base()}/${far}/identity-document`, as(both)), 403, 'http.not-permitted');
  assert.deepEqual(await namesOf(account('director'), '?q=taken'), []);
});

const own = `own-person`;
test('a person sees all that is recorded of it and corrects the phone, whatever role it has', async () => {
  const path = `/api/programmes/${here().slug}/${own}`;
  const ownSchema = z.looseObject({
    person: z
      .looseObject({
        id: z.string(),
        clusters: z.array(z.unknown()),
        details: z.looseObject({ phone: z.string() }),
      })
      .nullable(),
  });
  const mine = ownSchema.parse(await (await get(path, account('entrepreneur'))).json());
  assert.deepEqual(
    [mine.person?.id, mine.person?.clusters.length, mine.person?.details.phone],
    [near, 1, phone],
  );
  const document = await get(`${path}/identity-document`, account('entrepreneur'));
  assert.deepEqual(await document.json(), { kind: 'dni', number });
  const corrected = await write(`${path}/phone`, { phone: '987 300 413' }, account('entrepreneur'));
  assert.equal(corrected.status, 200);
  assert.equal((await shown('coordinator', near)).person.details?.phone, '987300413');
  assert.equal((await write(`${path}/phone`, { phone }, account('entrepreneur'))).status, 200);
  // The register is not opened by it.
  await assertProblem(await get(`${base()}/${near}`, account('entrepreneur')), 403, 'http.not-permitted');
  const none = ownSchema.parse(await (await get(path, account('supervisor'))).json());
  assert.equal(none.person, null);
});

test('the database itself shows no details to who may not see them, and lets nobody claim to be somebody (B13)', async () => {
  const { connect } = await import('#kernel/db/connection.ts');
  const session = await connect(server.app());
  const held = (role: Role) => ({ role, kind: 'programme', programme: here().id, part: null });
  await session.query('begin');
  await session.query(
    `select set_config('minka.programme_id', $1, true), set_config('minka.account_id', $2, true), set_config('minka.grants', $3, true)`,
    [here().id, cast.get('supervisor'), JSON.stringify([held('supervisor')])],
  );
  assert.equal((await session.query('select 1 from people.persons')).rows.length, 3);
  assert.deepEqual((await session.query('select 1 from people.private_details')).rows, []);
  assert.deepEqual((await session.query('select 1 from people.person_accounts')).rows, []);
  await assert.rejects(
    session.query(
      `insert into people.person_accounts (programme_id, id, person_id, account_id, recorded_at, recorded_by)
       values ($1, gen_random_uuid(), $2, $3, now(), 'me')`,
      [here().id, near, cast.get('supervisor')],
    ),
    /row-level security/,
  );
  await session.query('rollback');
  await session.end();
  assert.ok((await ask((db) => db.selectFrom('people.private_details').select('id').execute())).length > 1);
});
