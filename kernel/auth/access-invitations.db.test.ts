import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';
import type { Role } from './roles.ts';

const server = accessServer({ prepare: () => fill() });
const { get, write, here, there, stage, ask } = server;

let administrator = '';
let director = '';
let coordinator = '';
let number = 0;

const password = 'three quiet words';
const account = { name: 'Nora New', password, locale: 'es' };
const cluster = () => here().clusters[0] ?? '';
const neighbour = () => here().clusters[1] ?? '';
const programme = { kind: 'programme', id: null } as const;
const inCluster = (id: string) => ({ kind: 'cluster', id }) as const;

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await aHolder('director');
  coordinator = await aHolder('coordinator', cluster());
}

async function aHolder(role: Role, part?: string): Promise<string> {
  const holder = await anAccount(stage(), `The ${role}`);
  await hold(stage(), holder, { role, programme: here(), ...(part === undefined ? {} : { part }) });
  return holder;
}

type Asked = Readonly<{ role: Role; scope: object; email?: string; from?: string; until?: string }>;

function invite(asked: Asked, by: string): Promise<Response> {
  number += 1;
  const body = { email: `new-${number}@example.org`, from: null, until: null, ...asked };
  return write(`/api/programmes/${here().slug}/invitations`, body, as(by));
}

const invited = z.object({
  link: z.string(),
  invitation: z.looseObject({ id: z.string(), email: z.string() }),
});

/** An invitation to the coordinator's post, with the path of its link. */
async function invitation(asked: Partial<Asked> = {}, by = director) {
  const answer = await invite({ role: 'coordinator', scope: inCluster(cluster()), ...asked }, by);
  assert.equal(answer.status, 200);
  const { link, invitation: made } = invited.parse(await answer.json());
  return { path: `/api${new URL(link).pathname}`, id: made.id, email: made.email };
}

const grantsOf = (email: string) =>
  ask((db) =>
    db
      .selectFrom('access.grants as held')
      .innerJoin('access.accounts as account', 'account.id', 'held.account_id')
      .select(['held.programme_id', 'held.role', 'held.scope_kind', 'held.scope_id', 'held.cluster_id'])
      .where('account.email', '=', email)
      .execute(),
  );

test('whoever accepts has exactly the role and the scope of the invitation, and is signed in (A13)', async () => {
  const { path, email } = await invitation();
  const shown = z.looseObject({ hasAccount: z.boolean(), email: z.string() });
  assert.deepEqual(shown.parse(await (await get(path)).json()).hasAccount, false);
  const accepted = await write(`${path}/acceptance`, { account });
  assert.equal(accepted.status, 200);
  assert.deepEqual(await grantsOf(email), [
    {
      programme_id: here().id,
      role: 'coordinator',
      scope_kind: 'cluster',
      scope_id: cluster(),
      cluster_id: cluster(),
    },
  ]);
  const browser = cookieOf(accepted);
  assert.equal((await get(`/api/programmes/${here().slug}/accounts`, browser)).status, 200);
  await assertProblem(await get(`/api/programmes/${there().slug}`, browser), 404, 'http.programme-unknown');
});

test('an invitation is accepted once; a second time is told so (A13)', async () => {
  const { path, email } = await invitation();
  assert.equal((await write(`${path}/acceptance`, { account })).status, 200);
  await assertProblem(await write(`${path}/acceptance`, { account }), 409, 'auth.invitation-closed');
  await assertProblem(await get(path), 409, 'auth.invitation-closed');
  assert.equal((await grantsOf(email)).length, 1);
});

test('of two who accept the same invitation at once one does, and the other is told it is accepted (A13)', async () => {
  const holder = await anAccount(stage(), 'Tina Twice');
  const email = await addressOf(holder);
  const { path } = await invitation({ email });
  const answers = await Promise.all(
    [1, 2].map(() => write(`${path}/acceptance`, { account: null }, as(holder))),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal((await grantsOf(email)).length, 1);
});

test('somebody signed in under another address cannot accept it, and it stays open (A13)', async () => {
  const { path, email } = await invitation();
  await assertProblem(
    await write(`${path}/acceptance`, { account: null }, as(coordinator)),
    403,
    'auth.invited-another',
  );
  assert.deepEqual(await grantsOf(email), []);
  assert.equal((await get(path)).status, 200);
});

test('who has an account already signs in with it; a second account of the address is not made (A13)', async () => {
  const holder = await anAccount(stage(), 'Hugo Has');
  const email = await addressOf(holder);
  const { path } = await invitation({ email: email.toUpperCase() });
  await assertProblem(await write(`${path}/acceptance`, { account }), 409, 'auth.account-exists');
  await assertProblem(await write(`${path}/acceptance`, { account: null }), 409, 'auth.account-exists');
  assert.equal((await write(`${path}/acceptance`, { account: null }, as(holder))).status, 200);
  assert.deepEqual(
    (await grantsOf(email)).map(({ role }) => role),
    ['coordinator'],
  );
});

test('a role written into the acceptance is refused, and nothing of it counts (A13)', async () => {
  const { path, email } = await invitation();
  for (const body of [
    { account, role: 'administrator' },
    { account: { ...account, role: 'director' } },
    { account: { ...account, email: 'other@example.org' } },
    { account, scope: programme },
  ]) {
    await assertProblem(await write(`${path}/acceptance`, body), 422, 'http.invalid');
  }
  assert.deepEqual(await grantsOf(email), []);
});

test('an invitation whose inviter lost the right, or the account, is gone (A13)', async () => {
  const lost = await aHolder('director');
  const { path } = await invitation({}, lost);
  const held = await ask((db) =>
    db.selectFrom('access.grants').select('id').where('account_id', '=', lost).executeTakeFirstOrThrow(),
  );
  const ending = `/api/programmes/${here().slug}/grants/${held.id}/end`;
  assert.equal((await write(ending, { on: null }, as(administrator))).status, 200);
  await assertProblem(await write(`${path}/acceptance`, { account }), 410, 'auth.inviter-without-right');
  const gone = await aHolder('director');
  const second = await invitation({}, gone);
  assert.equal((await write(`/api/accounts/${gone}/deactivation`, {}, as(administrator))).status, 200);
  await assertProblem(
    await write(`${second.path}/acceptance`, { account }),
    410,
    'auth.inviter-without-right',
  );
});

test('an invitation that has expired is gone (A13)', async () => {
  const { path } = await invitation();
  try {
    server.moveTo('2026-03-29T11:59:59Z');
    assert.equal((await get(path)).status, 200);
    server.moveTo('2026-03-29T12:00:00Z');
    await assertProblem(await get(path), 410, 'auth.link-expired');
    await assertProblem(await write(`${path}/acceptance`, { account }), 410, 'auth.link-expired');
  } finally {
    server.moveTo();
  }
});

test('an invitation that was withdrawn is gone, and is withdrawn once (A13)', async () => {
  const { path, id } = await invitation();
  const withdrawal = `/api/programmes/${here().slug}/invitations/${id}/withdrawal`;
  assert.equal((await write(withdrawal, {}, as(director))).status, 200);
  await assertProblem(await get(path), 410, 'auth.invitation-withdrawn');
  await assertProblem(await write(`${path}/acceptance`, { account }), 410, 'auth.invitation-withdrawn');
  await assertProblem(await write(withdrawal, {}, as(director)), 409, 'auth.invitation-closed');
});

test('nobody invites or gives beyond what is theirs to give (A14)', async () => {
  const refused = [
    [coordinator, 'coordinator', inCluster(neighbour())],
    [coordinator, 'coordinator', inCluster(cluster())],
    [coordinator, 'director', programme],
    [coordinator, 'supervisor', programme],
    [director, 'administrator', { kind: 'instance', id: null }],
  ] as const;
  const before = await ask((db) => db.selectFrom('access.invitations').select('id').execute());
  for (const [by, role, scope] of refused) {
    const answer = await invite({ role, scope }, by);
    // An administrator is no role of a programme, so its scope is already refused there.
    assert.ok([403, 422].includes(answer.status), `${role} by ${by}: ${answer.status}`);
    const body = { account: await aHolder('auditor'), role, scope, from: null, until: null };
    const given = await write(`/api/programmes/${here().slug}/grants`, body, as(by));
    assert.ok([403, 404, 422].includes(given.status), `${role} by ${by}: ${given.status}`);
  }
  assert.deepEqual(await ask((db) => db.selectFrom('access.invitations').select('id').execute()), before);
});

test('nobody widens his own rights; a director of one programme gives nothing in another (A14)', async () => {
  const own = { account: director, role: 'auditor', scope: programme, from: null, until: null };
  const path = `/api/programmes/${here().slug}/grants`;
  await assertProblem(await write(path, own, as(director)), 403, 'auth.role-for-oneself');
  const elsewhere = `/api/programmes/${there().slug}/grants`;
  await assertProblem(await write(elsewhere, own, as(director)), 404, 'http.programme-unknown');
});

test('an administrator who gives himself a role is shown so in the trail of every director (A14)', async () => {
  const body = { account: administrator, role: 'auditor', scope: programme, from: null, until: null };
  assert.equal((await write(`/api/programmes/${here().slug}/grants`, body, as(administrator))).status, 200);
  const trail = await get(
    `/api/programmes/${here().slug}/audit?who=${administrator}&action=access.give-role`,
    as(director),
  );
  const { rows: entries } = z
    .looseObject({ rows: z.array(z.looseObject({ about: z.looseObject({ id: z.string() }) })) })
    .parse(await trail.json());
  assert.ok(entries.some(({ about }) => about.id === administrator));
});

async function addressOf(holder: string): Promise<string> {
  const found = await ask((db) =>
    db.selectFrom('access.accounts').select('email').where('id', '=', holder).executeTakeFirstOrThrow(),
  );
  return found.email;
}
