import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import { accessServer, as } from '#test/access-server.ts';
import { aPerson, castOf } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import { tracing } from '#test/tracing.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, stage, ask } = server;
const traced = tracing(server);

// Figures that no other text of Minka holds, so that finding one anywhere means that it leaked.
const first = '00846193';
const second = '00846139';
const phone = '987155204';
const secrets = [first, second, phone];

let cast: ReadonlyMap<Role, string>;
let cluster = '';
let coordinator = '';
const base = () => `/api/programmes/${here().slug}/persons`;

async function fill(): Promise<void> {
  [cluster = ''] = here().clusters;
  cast = await castOf(stage(), here(), cluster);
  coordinator = as(cast.get('coordinator'));
}

const answered = z.looseObject({ person: z.looseObject({ id: z.string() }) });

async function aRecorded(): Promise<string> {
  const body = { givenNames: 'Rosa', familyNames: 'Quispe', sex: null, clusters: [cluster], phone };
  const { answer, rows } = await traced(() =>
    write(base(), { ...body, document: { kind: 'dni', number: first } }, coordinator),
  );
  const { person } = answered.parse(await answer.json());
  assert.deepEqual(
    rows.map(({ action, about_id, cluster_id }) => [action, about_id, cluster_id]),
    [['people.record-person', person.id, cluster]],
  );
  return person.id;
}

let rosa = '';

test('reading an identity document leaves exactly one row, before the number leaves (G3)', async () => {
  rosa = await aRecorded();
  const path = `${base()}/${rosa}/identity-document`;
  const { answer, rows } = await traced(() => get(path, coordinator));
  assert.deepEqual(await answer.json(), { kind: 'dni', number: first });
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const [row] = rows;
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [row?.action, row?.about_id, row?.cluster_id, row?.account_id, row?.request_id],
    ['people.read-document', rosa, cluster, cast.get('coordinator'), answer.headers.get('x-request-id')],
  );
  // Asked again with what was answered before, it is read again.
  const again = await traced(() =>
    get(path, coordinator, { 'if-none-match': answer.headers.get('etag') ?? '' }),
  );
  assert.equal(again.rows.length, 1);
  const page = await traced(() => get(`${base()}/${rosa}`, coordinator));
  assert.deepEqual(page.rows, [], 'a page with a masked number is no reading of it');
});

test('where the row cannot be written, the number does not leave (G4)', async () => {
  const { connect } = await import('#kernel/db/connection.ts');
  const owner = await connect(server.owner());
  try {
    await owner.query('revoke insert on audit.entries from minka_app');
    const answer = await get(`${base()}/${rosa}/identity-document`, coordinator);
    assert.ok(answer.status >= 500);
    assert.doesNotMatch(await answer.text(), new RegExp(first));
  } finally {
    await owner.query('grant insert on audit.entries to minka_app');
    await owner.end();
  }
});

test('a document is corrected with a reason; what held before is kept with who, when and why', async () => {
  const path = `${base()}/${rosa}/details`;
  const document = { kind: 'dni', number: second };
  await assertProblem(
    await write(path, { document, reason: null }, coordinator),
    422,
    'people.reason-missing',
  );
  const { answer, rows } = await traced(() =>
    write(path, { document, reason: 'Two figures were swapped' }, coordinator),
  );
  assert.equal(answer.status, 200);
  assert.deepEqual(
    rows.map(({ action, changes }) => ({ action, changes })),
    [
      {
        action: 'people.change-details',
        changes: [{ field: 'identity_document', before: '••••', after: '••••' }],
      },
    ],
  );
  const kept = await ask((db) =>
    db
      .selectFrom('people.private_details')
      .select(['document_number', 'phone', 'reason', 'recorded_by', 'replaced_at'])
      .where('person_id', '=', rosa)
      .orderBy('replaced_at')
      .execute(),
  );
  assert.deepEqual(
    kept.map(({ replaced_at, ...row }) => ({ ...row, holds: replaced_at === null })),
    [
      { document_number: first, phone, reason: null, recorded_by: 'The coordinator', holds: false },
      {
        document_number: second,
        phone,
        reason: 'Two figures were swapped',
        recorded_by: 'The coordinator',
        holds: true,
      },
    ],
  );
  // What no longer holds is free for whom it belongs to.
  const body = { givenNames: 'Real', familyNames: 'Owner', sex: null, clusters: [cluster], phone: null };
  const owner = await write(base(), { ...body, document: { kind: 'dni', number: first } }, coordinator);
  assert.equal(owner.status, 200);
  const stolen = await write(path, { document: { kind: 'dni', number: first }, reason: 'Back' }, coordinator);
  await assertProblem(stolen, 409, 'people.document-taken');
});

test('a change that changes nothing keeps no row of it', async () => {
  const path = `${base()}/${rosa}/details`;
  const { answer } = await traced(() =>
    write(path, { phone: `${phone.slice(0, 3)} ${phone.slice(3)}`, reason: null }, coordinator),
  );
  assert.equal(answer.status, 200);
  const rows = await ask((db) =>
    db.selectFrom('people.private_details').select('id').where('person_id', '=', rosa).execute(),
  );
  assert.equal(rows.length, 2);
});

test('two who change the same details at once: one is told that what he saw no longer holds', async () => {
  const person = await aPerson(stage(), here(), { clusters: [cluster], phone: '111111111' });
  const change = (to: string) =>
    write(`${base()}/${person}/details`, { phone: to, reason: null }, coordinator);
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all([change(`22222222${round}`), change(`33333333${round}`)]);
    const statuses = answers.map(({ status }) => status).toSorted();
    assert.ok(['200,200', '200,409'].includes(statuses.join()), statuses.join());
  }
  const holding = await ask((db) =>
    db
      .selectFrom('people.private_details')
      .select('id')
      .where('person_id', '=', person)
      .where('replaced_at', 'is', null)
      .execute(),
  );
  assert.equal(holding.length, 1);
});

test('a name is changed with before and after in the trail', async () => {
  const { rows } = await traced(() =>
    write(
      `${base()}/${rosa}`,
      { givenNames: 'Rosa María', familyNames: 'Quispe', sex: 'female' },
      coordinator,
    ),
  );
  assert.deepEqual(
    rows.map(({ changes }) => changes),
    [
      [
        { field: 'given_names', before: 'Rosa', after: 'Rosa María' },
        { field: 'sex', before: null, after: 'female' },
      ],
    ],
  );
});

test('no number of a document or a phone stands in the trail, in kept answers or in the log (G6)', async () => {
  const kept = await ask(async (db) => {
    const { rows } = await sql<{ text: string }>`
      select e::text as text from audit.entries e union all select a::text from access.answers a`.execute(db);
    return rows.map(({ text }) => text).join('\n');
  });
  assert.ok(kept.includes('people.change-details'));
  for (const secret of [first, second]) {
    assert.equal(kept.includes(secret), false, 'in the trail or a kept answer');
  }
  const trail = await ask(async (db) => {
    const { rows } = await sql<{ text: string }>`select e::text as text from audit.entries e`.execute(db);
    return rows.map(({ text }) => text).join('\n');
  });
  assert.equal(trail.includes(phone), false);
  for (const secret of secrets) assert.equal(server.log().includes(secret), false, 'in the log');
  const told = await get(`/api/programmes/${here().slug}/audit?limit=200`, coordinator);
  const text = await told.text();
  assert.match(text, /read the identity document of Rosa Quispe/);
  for (const secret of secrets) assert.equal(text.includes(secret), false);
});
