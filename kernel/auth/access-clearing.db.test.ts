import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { runJob } from '#kernel/jobs/run-job.ts';
import { accessServer, as, cookieOf } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import { clearingKept } from './jobs/clear-kept.ts';

const server = accessServer({ prepare: () => fill() });
const { write, here, stage, ask } = server;

let administrator = '';
let director = '';

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** As a server does every hour. */
async function clear(): Promise<void> {
  const { db, clock } = stage();
  const house = { database: { kysely: db }, clock, log: silent };
  const attempted = { id: randomUUID(), data: {}, retryCount: 0, retryLimit: 0 };
  await runJob(house, clearingKept({ signIn: server.signIn() }), attempted);
}

const invitation = () => ({
  email: `guest-${randomUUID()}@example.org`,
  role: 'auditor',
  scope: { kind: 'programme', id: null },
  from: null,
  until: null,
});

test('an answer is kept for 72 hours and cleared after them, not sooner (H9)', async () => {
  const path = `/api/programmes/${here().slug}/invitations`;
  const key = { 'idempotency-key': randomUUID() };
  const body = invitation();
  assert.equal((await write(path, body, as(director), key)).status, 200);
  const keys = () =>
    ask((db) =>
      db.selectFrom('access.answers').select('key').where('key', '=', key['idempotency-key']).execute(),
    );
  try {
    server.moveTo(server.clock.now().add({ hours: 72 }));
    await clear();
    assert.equal((await keys()).length, 1);
    assert.equal((await write(path, body, as(director), key)).headers.get('idempotency-replayed'), 'true');
    server.moveTo(server.clock.now().add({ seconds: 1 }));
    await clear();
    assert.equal((await keys()).length, 0);
  } finally {
    server.moveTo();
  }
});

test('a link is cleared when it has been over for thirty days; an invitation stays, because it is history', async () => {
  await write(`/api/programmes/${here().slug}/invitations`, invitation(), as(director));
  const invited = () => ask((db) => db.selectFrom('access.invitations').select('id').execute());
  const links = () => ask((db) => db.selectFrom('access.links').select('id').execute());
  assert.equal((await write(`/api/accounts/${director}/reset`, {}, as(administrator))).status, 200);
  const before = await invited();
  try {
    server.moveTo(server.clock.now().add({ hours: 31 * 24 }));
    await clear();
    assert.equal((await links()).length, 1);
    server.moveTo(server.clock.now().add({ seconds: 1 }));
    await clear();
    assert.equal((await links()).length, 0);
    assert.deepEqual(await invited(), before);
  } finally {
    server.moveTo();
  }
});

test('a session that ended by itself is cleared although nobody comes, and one that holds is not', async () => {
  const account = await anAccount(stage(), 'Sara Session');
  const { email } = await ask((db) =>
    db.selectFrom('access.accounts').select('email').where('id', '=', account).executeTakeFirstOrThrow(),
  );
  const password = 'three quiet words';
  await server.signIn().createUser({ id: account, email, name: 'Sara Session', password });
  const entered = await write('/api/session', { email, password });
  assert.equal(entered.status, 200);
  try {
    server.moveTo(server.clock.now().add({ hours: 11 }));
    await clear();
    assert.equal((await server.get('/api/account', cookieOf(entered))).status, 200);
    server.moveTo(server.clock.now().add({ hours: 12 }));
    assert.deepEqual(await server.signIn().clear(), {
      sessions: 1n,
      failures: 0n,
      spentCodes: 0n,
      challenges: 0n,
    });
  } finally {
    server.moveTo();
  }
});
