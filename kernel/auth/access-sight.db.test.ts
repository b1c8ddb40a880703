import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { newId } from '#kernel/db/new-id.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import type { Role } from './roles.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, there, stage, clock } = server;

type Side = { coordinator: string; assistant: string; grant: string; invitation: string };
let administrator = '';
let director = '';
let mine: Side;
let theirs: Side;
let abroad: Side;

const cluster = () => here().clusters[0] ?? '';
const neighbour = () => here().clusters[1] ?? '';

/** Two clusters of one programme, and one of another, each with people, an invitation and a trail of its own. */
async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  mine = await aSide(here(), cluster(), 'Near');
  theirs = await aSide(here(), neighbour(), 'Far');
  abroad = await aSide(there(), there().clusters[0] ?? '', 'Abroad');
}

async function aSide(programme: { id: string; slug: string }, part: string, word: string): Promise<Side> {
  const coordinator = await anAccount(stage(), `${word} Coordinator`);
  await hold(stage(), coordinator, { role: 'coordinator', programme, part });
  const assistant = await anAccount(stage(), `${word} Assistant`);
  const given = { account: assistant, role: 'cluster_assistant', scope: { kind: 'cluster', id: part } };
  const ends = { from: null, until: null };
  const grant = await write(
    `/api/programmes/${programme.slug}/grants`,
    { ...given, ...ends },
    as(administrator),
  );
  const email = `${word.toLowerCase()}@example.org`;
  const body = { email, role: 'cluster_assistant', scope: given.scope, ...ends };
  const invited = await write(`/api/programmes/${programme.slug}/invitations`, body, as(administrator));
  return {
    coordinator,
    assistant,
    grant: z.object({ grant: z.looseObject({ id: z.string() }) }).parse(await grant.json()).grant.id,
    invitation: z.looseObject({ invitation: z.looseObject({ id: z.string() }) }).parse(await invited.json())
      .invitation.id,
  };
}

/** Body and headers of a refusal, without what differs between any two answers. */
async function refusalOf(answer: Response) {
  const { requestId, ...body } = z.looseObject({ requestId: z.string() }).parse(await answer.json());
  assert.match(requestId, /^[0-9a-f-]{36}$/);
  const headers = Object.fromEntries(answer.headers);
  for (const name of ['date', 'x-request-id', 'content-security-policy']) delete headers[name];
  return { status: answer.status, body, headers };
}

test('what lies in another cluster or programme is not found, with the very answer of what does not exist (B1)', async () => {
  const nothing = newId(clock.now());
  const base = `/api/programmes/${here().slug}`;
  const asked: Readonly<Record<string, (side: string) => Promise<Response>>> = {
    withdrawal: (id) => write(`${base}/invitations/${id}/withdrawal`, {}, as(mine.coordinator)),
    ending: (id) => write(`${base}/grants/${id}/end`, { on: null }, as(mine.coordinator)),
    giving: (id) => {
      const scope = { kind: 'network', id: 'none' };
      const body = { account: id, role: 'network_manager', scope, from: null, until: null };
      return write(`${base}/grants`, body, as(mine.coordinator));
    },
    closing: (id) => write(`/api/accounts/${id}/deactivation`, {}, as(mine.coordinator)),
    resetting: (id) => write(`/api/accounts/${id}/reset`, {}, as(mine.coordinator)),
  };
  const foreign: Readonly<Record<string, readonly string[]>> = {
    withdrawal: [theirs.invitation, abroad.invitation],
    ending: [theirs.grant, abroad.grant],
    giving: [theirs.assistant, abroad.assistant],
    closing: [theirs.assistant, abroad.assistant],
    resetting: [theirs.assistant, abroad.assistant],
  };
  for (const [name, ask] of Object.entries(asked)) {
    const missing = await refusalOf(await ask(nothing));
    assert.equal(missing.status, 404, name);
    for (const id of foreign[name] ?? []) assert.deepEqual(await refusalOf(await ask(id)), missing, name);
  }
});

test('a programme out of sight is not found, with the answer of one that does not exist (B1)', async () => {
  for (const path of [
    '',
    '/accounts',
    '/audit',
    '/audit.csv',
    '/budget',
    '/calendar.ics',
    '/agreement/1.1',
  ]) {
    const [foreign, missing] = await Promise.all(
      [there().slug, 'no-such-programme'].map(async (slug) =>
        refusalOf(await get(`/api/programmes/${slug}${path}`, as(director))),
      ),
    );
    const named = (text: unknown) => JSON.stringify(text).replaceAll(there().slug, 'no-such-programme');
    assert.equal(foreign?.status, 404);
    assert.equal(named({ ...foreign, headers: {} }), named({ ...missing, headers: {} }), path);
  }
});

test('an id counts only under the programme in whose address it stands (B4)', async () => {
  // The administrator sees all of these, each in its own programme.
  const base = `/api/programmes/${there().slug}`;
  for (const [path, body] of [
    [`${base}/invitations/${mine.invitation}/withdrawal`, {}],
    [`${base}/grants/${mine.grant}/end`, { on: null }],
  ] as const) {
    await assertProblem(await write(path, body, as(administrator)), 404, 'http.subject-unknown');
  }
});

const people = z.looseObject({
  rows: z.array(
    z.looseObject({
      account: z.string(),
      name: z.string(),
      grants: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
  invitations: z.array(z.looseObject({ id: z.string(), email: z.string() })),
  can: z.looseObject({ give: z.array(z.unknown()) }),
});
const peopleOf = async (account: string) =>
  people.parse(await (await get(`/api/programmes/${here().slug}/accounts`, as(account))).json());

test('a coordinator sees who works in her cluster and who is invited there, and nobody else (B5)', async () => {
  const { rows: seen, invitations } = await peopleOf(mine.coordinator);
  assert.deepEqual(
    seen.map(({ account }) => account).toSorted(),
    [mine.coordinator, mine.assistant].toSorted(),
  );
  assert.deepEqual(
    invitations.map(({ id }) => id),
    [mine.invitation],
  );
  const all = await peopleOf(director);
  for (const account of [director, mine.assistant, theirs.assistant]) {
    assert.ok(all.rows.some((one) => one.account === account));
  }
  assert.equal(all.invitations.length, 2);
  assert.doesNotMatch(JSON.stringify(all), /Abroad|abroad@/);
});

test('somebody with roles in both clusters shows the coordinator of one that one alone (B5)', async () => {
  const both = await anAccount(stage(), 'Bea Both');
  const near = await hold(stage(), both, { role: 'council_member', programme: here(), part: cluster() });
  await hold(stage(), both, { role: 'council_member', programme: here(), part: neighbour() });
  const { rows: seen } = await peopleOf(mine.coordinator);
  assert.deepEqual(
    seen.find(({ account }) => account === both)?.grants.map(({ id }) => id),
    [near],
  );
});

const trail = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), sentence: z.string() })),
  total: z.object({ count: z.number(), more: z.boolean() }),
  people: z.array(z.object({ account: z.string(), name: z.string() })),
  actions: z.array(z.looseObject({ id: z.string() })),
});
const trailOf = async (account: string, query = '') =>
  trail.parse(
    await (await get(`/api/programmes/${here().slug}/audit?limit=200${query}`, as(account))).json(),
  );

test('lists, totals and filters of the trail hold only what is in sight (B5, B8)', async () => {
  const own = await trailOf(mine.coordinator);
  assert.equal(own.total.count, own.rows.length);
  const text = JSON.stringify(own);
  assert.match(text, /Near Assistant/);
  assert.match(text, /near@example\.org/);
  assert.doesNotMatch(text, /Far |far@example\.org|Abroad|abroad@/);
  const all = await trailOf(director);
  assert.equal(all.total.count, all.rows.length);
  assert.match(JSON.stringify(all), /Far Assistant/);
  assert.doesNotMatch(JSON.stringify(all), /Abroad/);
  // Asking by name for what is hidden is answered like asking for what is not there.
  const hidden = await trailOf(mine.coordinator, `&about=account:${theirs.assistant}`);
  const nothing = await trailOf(mine.coordinator, `&about=account:${newId(clock.now())}`);
  assert.deepEqual({ ...hidden, people: [], actions: [] }, { ...nothing, people: [], actions: [] });
  assert.deepEqual(hidden.total, { count: 0, more: false });
});

test('the file holds the rows of the page, for the same person (B6)', async () => {
  // Asked first: taking the file away is told in the trail as well.
  const { total } = await trailOf(mine.coordinator);
  const csv = await (await get(`/api/programmes/${here().slug}/audit.csv`, as(mine.coordinator))).text();
  assert.equal(csv.trimEnd().split('\r\n').length - 1, total.count);
  assert.doesNotMatch(csv, /Far |far@example\.org|Abroad/);
});

test('roles that see nobody are told of nobody, not even by the number of them (B5)', async () => {
  for (const role of ['supervisor', 'evaluator', 'provider', 'entrepreneur'] satisfies Role[]) {
    const holder = await anAccount(stage(), `The ${role}`);
    await hold(stage(), holder, { role, programme: here() });
    const path = `/api/programmes/${here().slug}/accounts`;
    await assertProblem(await get(path, as(holder)), 403, 'http.not-permitted');
  }
});

test('the supervisor reads the trail without addresses of people (B13)', async () => {
  const supervisor = await anAccount(stage(), 'Sonia Supervisor');
  await hold(stage(), supervisor, { role: 'supervisor', programme: here() });
  const seen = JSON.stringify(await trailOf(supervisor));
  assert.match(seen, /Near Assistant/);
  assert.doesNotMatch(seen, /[\w.]+@example\.org/);
});

test('who holds roles in two programmes is told of each programme only the roles held there', async () => {
  const both = await anAccount(stage(), 'Pia Programmes');
  await hold(stage(), both, { role: 'auditor', programme: here() });
  await hold(stage(), both, { role: 'director', programme: there() });
  await hold(stage(), both, { role: 'auditor', programme: there(), until: '2027-01-31' });
  const session = z
    .looseObject({
      programmes: z.array(
        z.looseObject({
          slug: z.string(),
          roles: z.array(z.looseObject({ role: z.string(), until: z.string().nullable() })),
        }),
      ),
    })
    .parse(await (await get('/api/session', as(both))).json());
  const told = session.programmes.map(({ slug, roles }) => [
    slug,
    roles.map(({ role, until }) => `${role} ${until}`).toSorted(),
  ]);
  assert.deepEqual(
    told.toSorted(),
    [
      [here().slug, ['auditor null']],
      [there().slug, ['auditor 2027-01-31', 'director null']],
    ].toSorted(),
  );
});
