import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { chanceFrom } from '#test/chance-from.ts';
import {
  eachOf,
  getIn,
  type House,
  kill,
  openHouse,
  postIn,
  raise,
  toldIn,
  untilAnswered,
  type Victim,
  victims,
} from '#test/killed-house.ts';
import { throwawayDataFolder } from '#test/minka-process.ts';

const ROUNDS_COUNT = 10;
// Each is an invitation and its withdrawal: 200 writes a round.
const PAIRS_COUNT = 100;
const IN_FLIGHT_COUNT = 16;

/** Put the seed of a run that failed here to see the same victims and the same moments again. */
const seedAgain: number | undefined = undefined;

const data = throwawayDataFolder();

/** A write as a person means it: sent as often as it takes, under one key. What was acknowledged is kept. */
type Act = { key: string; acknowledged: { id: string; state: string } | undefined };
type Pair = Readonly<{ email: string; invite: Act; withdraw: Act }>;

const answered = z.looseObject({ invitation: z.looseObject({ id: z.string(), state: z.string() }) });

test('killed ten times amid two hundred writes, what was acknowledged is there once and nothing is half (J1, J3, G4)', {
  timeout: 600_000,
}, async (t) => {
  const seed = seedAgain ?? randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const chance = chanceFrom(seed);
  const house = await openHouse(data);
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
    const victim = victims[Math.floor(chance() * victims.length)] ?? 'both';
    const moment = 1 + Math.floor(chance() * 2 * PAIRS_COUNT * 0.9);
    const said = `seed ${seed}, round ${round}: ${victim} after ${moment} answers`;
    const pairs = Array.from({ length: PAIRS_COUNT }, (_, index) => aPair(`r${round}-${index}@example.org`));
    await writeUntilKilled(house, pairs, victim, moment);
    await raise(house, victim, data, said);
    await writeAgain(house, pairs, said);
    all.push(...pairs);
  }
  await proveOnce(house, all, `seed ${seed}`);
}

function aPair(email: string): Pair {
  const act = (): Act => ({ key: randomUUID(), acknowledged: undefined });
  return { email, invite: act(), withdraw: act() };
}

const inviting = (house: House, { email, invite }: Pair) => {
  const scope = { kind: 'programme', id: null };
  const body = { email, role: 'auditor', scope, from: null, until: null };
  return postIn(house, `/api/programmes/${house.slug}/invitations`, body, invite.key);
};
const withdrawing = (house: House, { withdraw }: Pair, id: string) =>
  postIn(house, `/api/programmes/${house.slug}/invitations/${id}/withdrawal`, {}, withdraw.key);

/** Sends all pairs, many at a time, and kills after so many answers; whoever is in flight then learns nothing. */
async function writeUntilKilled(house: House, pairs: readonly Pair[], victim: Victim, moment: number) {
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
      kill(house, victim, data);
    }
    return act.acknowledged;
  };
  await eachOf(pairs, IN_FLIGHT_COUNT, async (pair) => {
    try {
      const invitation = await heard(pair.invite, inviting(house, pair));
      if (invitation !== undefined) await heard(pair.withdraw, withdrawing(house, pair, invitation.id));
    } catch (error) {
      if (!killed || error instanceof assert.AssertionError) throw error;
    }
  });
  if (!killed) kill(house, victim, data);
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
  await eachOf(pairs, IN_FLIGHT_COUNT, async (pair) => {
    const { id } = await heard(pair.invite, () => inviting(house, pair));
    await heard(pair.withdraw, () => withdrawing(house, pair, id));
  });
}

/** Each invitation stands once, withdrawn, with one row of the trail for either act. */
async function proveOnce(house: House, pairs: readonly Pair[], said: string): Promise<void> {
  const { invitations } = z
    .looseObject({
      invitations: z.array(z.looseObject({ id: z.string(), email: z.string(), state: z.string() })),
    })
    .parse(await (await getIn(house, '/accounts')).json());
  const wanted = pairs.map(({ email, invite }) => `${email} ${invite.acknowledged?.id} withdrawn`).toSorted();
  assert.deepEqual(
    invitations.map(({ id, email, state }) => `${email} ${id} ${state}`).toSorted(),
    wanted,
    said,
  );
  for (const action of ['access.invite', 'access.withdraw-invitation']) {
    const ids = await toldIn(house, action, 'invitation');
    assert.deepEqual(ids.toSorted(), pairs.map(({ invite }) => invite.acknowledged?.id).toSorted(), said);
  }
}
