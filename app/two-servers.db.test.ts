import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { addUser, type MinkaProcess, runMinka, throwawayDataFolder } from '#test/minka-process.ts';
import { type OutsideDatabase, outsideDatabase } from '#test/outside-database.ts';

const user = { email: 'diana@example.org', password: 'three quiet words of hers', role: 'director' };
const secret = 'forty letters that all servers have in common';

type Server = Readonly<{ minka: MinkaProcess; address: string; folder: string }>;

let database: OutsideDatabase;
let one: Server;
let other: Server;
let cookie = '';
const running: MinkaProcess[] = [];
before(async () => {
  database = await outsideDatabase();
  [one, other] = await Promise.all([serve(), serve()]);
});
after(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await database.stop();
});

const environment = () => ({ DATABASE_URL: database.url, MINKA_SECRET: secret, MINKA_PROGRAMME: 'shipped' });

/** Each server has a folder of its own, as on two machines. */
async function serve(more: Record<string, string> = {}): Promise<Server> {
  const folder = throwawayDataFolder();
  const minka = runMinka(folder, { ...environment(), ...more });
  running.push(minka);
  const opened = await minka.opened;
  if ('refusal' in opened) assert.fail(opened.refusal);
  return { minka, address: opened.address, folder };
}

function appliedBy({ folder }: Server): readonly string[] {
  const line = readFileSync(join(folder, 'logs', 'minka.log'), 'utf8')
    .split('\n')
    .find((text) => text.includes('the database is open'));
  return z.looseObject({ applied: z.array(z.string()) }).parse(JSON.parse(line ?? '{}')).applied;
}

function send(
  { address }: Server,
  method: string,
  path: string,
  more: { body?: object; cookie?: string; key?: string },
) {
  const { body, cookie = '', key } = more;
  return fetch(address + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      origin: address,
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
  });
}

async function signIn(server: Server): Promise<string> {
  const { email, password } = user;
  const entered = await send(server, 'POST', '/api/session', { body: { email, password } });
  assert.equal(entered.status, 200);
  return entered.headers.getSetCookie()[0]?.split(';', 1).join('') ?? '';
}

async function slugOf(server: Server, cookie: string): Promise<string> {
  const answer = await send(server, 'GET', '/api/session', { cookie });
  const shape = z.looseObject({ programmes: z.array(z.looseObject({ slug: z.string() })) });
  return shape.parse(await answer.json()).programmes[0]?.slug ?? '';
}

test('started at once on an empty database, one migrates and both serve (J8)', async () => {
  const [less, more] = [appliedBy(one), appliedBy(other)].toSorted((a, b) => a.length - b.length);
  assert.deepEqual(less, []);
  assert.ok((more?.length ?? 0) > 4);
  for (const server of [one, other]) assert.equal((await send(server, 'GET', '/ready', {})).status, 200);
});

test('the set-up link of each leads on, at whichever server it is opened (J8)', async () => {
  const links = await Promise.all([one.minka.setUpLink, other.minka.setUpLink]);
  for (const link of links) {
    const { pathname } = new URL(link);
    for (const server of [one, other]) {
      assert.equal((await send(server, 'GET', `/api${pathname}`, {})).status, 200);
    }
  }
});

test('a command beside them adds an account, and who signs in at one is in at the other (J8)', async () => {
  const { programmeGuide } = await import('#programme');
  const scope = (await programmeGuide.shipped('en'))?.slug ?? '';
  addUser(one.folder, { ...user, scope }, environment());
  cookie = await signIn(one);
  assert.equal((await send(other, 'GET', '/api/account', { cookie })).status, 200);
});

test('the same key at both at once is one act (J8)', async () => {
  const slug = await slugOf(other, cookie);
  const path = `/api/programmes/${slug}/invitations`;
  const scope = { kind: 'programme', id: null };
  for (let round = 0; round < 5; round += 1) {
    const body = { email: `guest-${round}@example.org`, role: 'auditor', scope, from: null, until: null };
    const key = randomUUID();
    const answers = await Promise.all(
      [one, other].map((server) => send(server, 'POST', path, { body, cookie, key })),
    );
    const fresh = answers.filter(
      ({ status, headers }) => status === 200 && headers.get('idempotency-replayed') === null,
    );
    assert.equal(fresh.length, 1);
    for (const { status } of answers) assert.ok([200, 409].includes(status), `${status}`);
    assert.equal(
      (await send(other, 'POST', path, { body, cookie, key })).headers.get('idempotency-replayed'),
      'true',
    );
  }
});

test('who signs out at one is out at the other (J8)', async () => {
  const ending = await signIn(other);
  assert.equal((await send(one, 'DELETE', '/api/session', { cookie: ending })).status, 200);
  assert.equal((await send(other, 'GET', '/api/account', { cookie: ending })).status, 401);
});

test('one with another secret is refused in one sentence (J8)', async () => {
  const minka = runMinka(throwawayDataFolder(), {
    ...environment(),
    MINKA_SECRET: 'another text of at least forty letters, it is',
  });
  running.push(minka);
  const opened = await minka.opened;
  assert.ok('refusal' in opened, 'it opened');
  assert.equal(opened.exitCode, 1);
  assert.match(opened.refusal, /^Another Minka serves from this database with another secret[^\n]+$/);
  assert.equal((await send(one, 'GET', '/api/account', { cookie })).status, 200);
});

test('a rolling start: a third comes, the first goes in order, nobody has to sign in again (J8)', async () => {
  const third = await serve();
  one.minka.child.kill('SIGTERM');
  assert.equal(await one.minka.ended, 0);
  for (const server of [other, third]) {
    assert.equal((await send(server, 'GET', '/api/account', { cookie })).status, 200);
  }
  third.minka.child.kill('SIGKILL');
  await third.minka.ended;
  assert.equal((await send(other, 'GET', '/api/account', { cookie })).status, 200);
  assert.equal((await send(other, 'GET', '/ready', {})).status, 200);
});
