import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { chanceFrom } from '#test/chance-from.ts';
import {
  addUser,
  type MinkaProcess,
  postmasterPid,
  runMinka,
  throwawayDataFolder,
} from '#test/minka-process.ts';

const ROUNDS_COUNT = 10;
// Each is an invitation and its withdrawal: 200 writes a round.
const PAIRS_COUNT = 100;
const IN_FLIGHT_COUNT = 16;
const READY_MS_MAX = 30_000;

/** Put the seed of a run that failed here to see the same victims and the same moments again. */
const seedAgain: number | undefined = undefined;

const data = throwawayDataFolder();
const user = { email: 'diana@example.org', password: 'three quiet words of hers', role: 'director' };

/** A write as a person means it: sent as often as it takes, under one key. What was acknowledged is kept. */
type Act = { key: string; acknowledged: { id: string; state: string } | undefined };
type Pair = Readonly<{ email: string; invite: Act; withdraw: Act }>;
type House = { minka: MinkaProcess; address: string; cookie: string; slug: string };

const answered = z.looseObject({ invitation: z.looseObject({ id: z.string(), state: z.string() }) });

test('killed ten times amid two hundred writes, what was acknowledged is there once and nothing is half (J1, J3, G4)', {
  timeout: 600_000,
}, async (t) => {
  const seed = seedAgain ?? randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const chance = chanceFrom(seed);
  const house = await openHouse();
  try {
    await killAgainAndAgain(house, chance, seed);
    house.minka.child.kill('SIGTERM');
    assert.equal(await house.minka.ended, 0);
  } finally {
    house.minka.child.kill('SIGKILL');
  }
});

async function killAgainAndAgain(house: House, chance: () => number, seed: number): Promise<void> {
  const all: Pair[] = [];
  for (let round = 1; round <= ROUNDS_COUNT; round += 1) {
    const victim = (['server', 'database', 'both'] as const)[Math.floor(chance() * 3)] ?? 'both';
    const moment = 1 + Math.floor(chance() * 2 * PAIRS_COUNT * 0.9);
    const said = `seed ${seed}, round ${round}: ${victim} after ${moment} answers`;
    const pairs = Array.from({ length: PAIRS_COUNT }, (_, index) => aPair(`r${round}-${index}@example.org`));
    await writeUntilKilled(house, pairs, victim, moment);
    const killedMs = performance.now();
    if (victim !== 'database') Object.assign(house, await start());
    await readyAgain(house, killedMs, said);
    await writeAgain(house, pairs, said);
    all.push(...pairs);
  }
  await proveOnce(house, all, `seed ${seed}`);
}

async function start(): Promise<Pick<House, 'minka' | 'address'>> {
  const minka = runMinka(data, { MINKA_PROGRAMME: 'shipped' });
  const opened = await minka.opened;
  if ('refusal' in opened) assert.fail(opened.refusal);
  return { minka, address: opened.address };
}

async function openHouse(): Promise<House> {
  const { minka, address } = await start();
  const slug = await shippedSlug();
  addUser(data, { ...user, scope: slug });
  const house = { minka, address, cookie: '', slug };
  const { email, password } = user;
  const entered = await post(house, '/api/session', { email, password }, undefined);
  assert.equal(entered.status, 200);
  return { ...house, cookie: entered.headers.getSetCookie()[0]?.split(';', 1).join('') ?? '' };
}

async function shippedSlug(): Promise<string> {
  const { programmeGuide } = await import('#programme');
  const shipped = await programmeGuide.shipped('en');
  assert.ok(shipped);
  return shipped.slug;
}

function aPair(email: string): Pair {
  const act = (): Act => ({ key: randomUUID(), acknowledged: undefined });
  return { email, invite: act(), withdraw: act() };
}

function post(house: House, path: string, body: object, key: string | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: house.address, cookie: house.cookie };
  return fetch(house.address + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
    signal: AbortSignal.timeout(READY_MS_MAX),
  });
}

const inviting = (house: House, { email, invite }: Pair) => {
  const scope = { kind: 'programme', id: null };
  const body = { email, role: 'auditor', scope, from: null, until: null };
  return post(house, `/api/programmes/${house.slug}/invitations`, body, invite.key);
};
const withdrawing = (house: House, { withdraw }: Pair, id: string) =>
  post(house, `/api/programmes/${house.slug}/invitations/${id}/withdrawal`, {}, withdraw.key);

/** Sends all pairs, many at a time, and kills after so many answers; whoever is in flight then learns nothing. */
async function writeUntilKilled(house: House, pairs: readonly Pair[], victim: string, moment: number) {
  let count = 0;
  let killed = false;
  const heard = async (act: Act, sent: Promise<Response>) => {
    const answer = await sent;
    if (answer.status !== 200) {
      await answer.arrayBuffer();
      assert.equal(answer.status, 503, 'a database that is away, and nothing worse');
      assert.ok(answer.headers.get('retry-after'));
      return undefined;
    }
    act.acknowledged = answered.parse(await answer.json()).invitation;
    count += 1;
    if (count === moment) {
      killed = true;
      kill(house, victim);
    }
    return act.acknowledged;
  };
  await eachOf(pairs, async (pair) => {
    try {
      const invitation = await heard(pair.invite, inviting(house, pair));
      if (invitation !== undefined) await heard(pair.withdraw, withdrawing(house, pair, invitation.id));
    } catch (error) {
      if (!killed || error instanceof assert.AssertionError) throw error;
    }
  });
  if (!killed) kill(house, victim);
  if (victim !== 'database') await house.minka.ended;
}

function kill({ minka }: House, victim: string): void {
  const database = postmasterPid(data);
  if (victim !== 'database') minka.child.kill('SIGKILL');
  if (victim !== 'server' && database !== undefined) process.kill(database, 'SIGKILL');
}

async function readyAgain({ address }: House, killedMs: number, said: string): Promise<void> {
  for (let isReady = false; !isReady; await wait(50)) {
    isReady = (await fetch(`${address}/ready`).then((answer) => answer.ok)) === true;
    assert.ok(performance.now() - killedMs < READY_MS_MAX, `${said}: not ready in time`);
  }
}

/** The same keys again: what was acknowledged gets its answer of before, the rest is done now or was done unseen. */
async function writeAgain(house: House, pairs: readonly Pair[], said: string): Promise<void> {
  const heard = async (act: Act, send: () => Promise<Response>) => {
    const answer = await untilAnswered(send);
    assert.equal(answer.status, 200, said);
    const { invitation } = answered.parse(await answer.json());
    if (act.acknowledged !== undefined) {
      assert.equal(answer.headers.get('idempotency-replayed'), 'true', said);
      assert.deepEqual(invitation, act.acknowledged, said);
    }
    act.acknowledged = invitation;
    return invitation;
  };
  await eachOf(pairs, async (pair) => {
    const { id } = await heard(pair.invite, () => inviting(house, pair));
    await heard(pair.withdraw, () => withdrawing(house, pair, id));
  });
}

/** As a client does that is told to come again: the database is away, or the twin of before has not ended yet. */
async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send();
    if (answer.headers.get('retry-after') === null || tries === 50) return answer;
    await answer.arrayBuffer();
    await wait(200);
  }
}

/** Each invitation stands once, withdrawn, with one row of the trail for either act. */
async function proveOnce(house: House, pairs: readonly Pair[], said: string): Promise<void> {
  const get = (path: string) =>
    fetch(`${house.address}/api/programmes/${house.slug}${path}`, { headers: { cookie: house.cookie } });
  const { invitations } = z
    .looseObject({
      invitations: z.array(z.looseObject({ id: z.string(), email: z.string(), state: z.string() })),
    })
    .parse(await (await get('/accounts')).json());
  const wanted = pairs.map(({ email, invite }) => `${email} ${invite.acknowledged?.id} withdrawn`).toSorted();
  assert.deepEqual(
    invitations.map(({ id, email, state }) => `${email} ${id} ${state}`).toSorted(),
    wanted,
    said,
  );
  for (const action of ['access.invite', 'access.withdraw-invitation']) {
    const csv = await (await get(`/audit.csv?action=${action}&outcome=done`)).text();
    const ids = [...csv.matchAll(/,invitation:([0-9a-f-]{36}),/g)].map(([, id]) => id);
    assert.deepEqual(ids.toSorted(), pairs.map(({ invite }) => invite.acknowledged?.id).toSorted(), said);
  }
}

async function eachOf(pairs: readonly Pair[], work: (pair: Pair) => Promise<void>): Promise<void> {
  const left = [...pairs];
  const worker = async () => {
    for (let pair = left.shift(); pair !== undefined; pair = left.shift()) await work(pair);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT_COUNT }, worker));
}
