import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { z } from 'zod';
import { fileShape } from '#kernel/files/contract.ts';
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

const ROUNDS_COUNT = 3;
const CHAINS_COUNT = 12;
const STEPS_COUNT = 4;
const IN_FLIGHT_COUNT = 6;

/** Put the seed of a run that failed here to see the same victims and the same moments again. */
const seedAgain: number | undefined = undefined;

const data = throwawayDataFolder();

/** A write as a person means it: sent as often as it takes, under one key. What it made is kept once it was told. */
type Act = { key: string; made: string | undefined };
/** A paper that is added and handed in, and another that is added and takes the place of the first. */
type Chain = Readonly<{ name: string; paper: Act; papers: Act; better: Act; correction: Act }>;

const chapter = z.looseObject({
  id: z.string(),
  why: z.string().nullable(),
  corrects: z.looseObject({ fact: z.string() }).nullable(),
  voided: z.looseObject({ reason: z.string() }).nullable(),
  evidence: z.array(z.looseObject({ file: z.looseObject({ id: z.string(), name: z.string() }).nullable() })),
});
const detail = z.looseObject({ story: z.array(chapter) });
const calendar = z.looseObject({
  obligations: z.array(
    z.looseObject({
      id: z.string(),
      origin: z.string(),
      evidence: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
});

let house: House | undefined;
after(async () => {
  house?.minka.child.kill('SIGKILL');
  await house?.minka.ended;
});

test('killed amid recording with papers, a fact and its evidence are both there or neither; a paper that no fact names is counted nowhere (G4, J1)', {
  timeout: 300_000,
}, async (t) => {
  const seed = seedAgain ?? randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const chance = chanceFrom(seed);
  const open = await openHouse(data);
  house = open;
  const owed = await anObligation(open);
  const all: Chain[] = [];
  let [lonely, unheard] = [0, 0];
  for (let round = 1; round <= ROUNDS_COUNT; round += 1) {
    const victim = victims[Math.floor(chance() * victims.length)] ?? 'both';
    const moment = 1 + Math.floor(chance() * STEPS_COUNT * CHAINS_COUNT * 0.9);
    const said = `seed ${seed}, round ${round}: ${victim} after ${moment} answers`;
    const chains = Array.from({ length: CHAINS_COUNT }, (_, index) => aChain(`r${round}-${index}`));
    await recordUntilKilled(open, owed, chains, { victim, moment });
    await raise(open, victim, data, said);
    all.push(...chains);
    const facts = await proveWhole(open, owed, said);
    unheard += facts.length - all.flatMap(factsTold).length;
    lonely += (await toldIn(open, 'files.add', 'file')).length - facts.length;
    await eachOf(chains, IN_FLIGHT_COUNT, (chain) => record(open, owed, chain, said));
  }
  t.diagnostic(
    `after the kills ${lonely} papers without a fact, ${unheard} facts that nobody had been told of`,
  );
  await proveOnce(open, owed, all, `seed ${seed}`);
});

type Owed = Readonly<{ id: string; slot: string }>;

/** One that asks for several papers: handed in one by one it stays open. */
async function anObligation(open: House): Promise<Owed> {
  const { obligations } = calendar.parse(await (await getIn(open, '/calendar')).json());
  const found = obligations.find(({ origin, evidence }) => origin === 'clause' && evidence.length > 1);
  const [slot] = found?.evidence ?? [];
  assert.ok(found !== undefined && slot !== undefined);
  return { id: found.id, slot: slot.id };
}

function aChain(name: string): Chain {
  const act = (): Act => ({ key: randomUUID(), made: undefined });
  return { name, paper: act(), papers: act(), better: act(), correction: act() };
}

const factsTold = ({ papers, correction }: Chain) => [papers, correction].flatMap(({ made }) => made ?? []);

async function recordUntilKilled(
  open: House,
  owed: Owed,
  chains: readonly Chain[],
  { victim, moment }: Readonly<{ victim: Victim; moment: number }>,
): Promise<void> {
  let count = 0;
  let killed = false;
  const onAnswer = () => {
    count += 1;
    if (count !== moment) return;
    killed = true;
    kill(open, victim, data);
  };
  await eachOf(chains, IN_FLIGHT_COUNT, async (chain) => {
    try {
      await record(open, owed, chain, undefined, onAnswer);
    } catch (error) {
      if (!killed || error instanceof assert.AssertionError) throw error;
    }
  });
  if (!killed) kill(open, victim, data);
}

/**
 * Sends what of a chain was not told yet, step by step. Said what for, each step has to be answered; otherwise the chain
 * ends where the database is away.
 */
async function record(
  open: House,
  owed: Owed,
  chain: Chain,
  said: string | undefined,
  onAnswer: () => void = () => undefined,
): Promise<void> {
  const { name, paper, papers, better, correction } = chain;
  const steps: readonly [Act, () => Promise<Response>, (answer: unknown) => string][] = [
    [paper, () => add(open, `${name}.txt`, paper.key), idOfFile],
    [papers, () => submit(open, owed, name, papers.key, paper.made), idOfFact(name)],
    [better, () => add(open, `${name} better.txt`, better.key), idOfFile],
    [
      correction,
      () => submit(open, owed, `${name} better`, correction.key, better.made, papers.made),
      idOfFact(`${name} better`),
    ],
  ];
  for (const [act, send, idIn] of steps) {
    const answer = said === undefined ? await send() : await untilAnswered(send);
    if (answer.status !== 200) {
      const text = await answer.text();
      assert.ok(said === undefined && answer.status === 503, `${said}: ${answer.status} ${text}`);
      return;
    }
    const made = idIn(await answer.json());
    if (act.made !== undefined) assert.equal(made, act.made, `${said}: the same key, the same answer`);
    act.made = made;
    onAnswer();
  }
}

const idOfFile = (answer: unknown) => z.object({ file: fileShape }).parse(answer).file.id;
const idOfFact = (why: string) => (answer: unknown) =>
  detail.parse(answer).story.find((one) => one.why === why)?.id ?? assert.fail(`${why} is not told`);

function add({ address, cookie, slug }: House, name: string, key: string): Promise<Response> {
  return fetch(`${address}/api/programmes/${slug}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: `A paper of its own: ${name}`,
    headers: {
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
      origin: address,
      cookie,
    },
  });
}

function submit(
  open: House,
  { id, slot }: Owed,
  note: string,
  key: string,
  file: string | undefined,
  before?: string,
): Promise<Response> {
  const path = `/api/programmes/${open.slug}/obligations/${encodeURIComponent(id)}/submissions`;
  const corrects = before === undefined ? {} : { corrects: { fact: before, reason: 'A page was missing' } };
  const body = { happenedOn: '2026-01-05', evidence: [{ slot, file }], omitted: [], note, ...corrects };
  return postIn(open, path, body, key);
}

/** Every fact that is told has its own paper, and what was corrected is voided by exactly what corrects it. */
async function proveWhole(open: House, { id }: Owed, said: string) {
  const answer = await getIn(open, `/obligations/${encodeURIComponent(id)}`);
  const { story } = detail.parse(await answer.json());
  for (const one of story) {
    assert.deepEqual(
      one.evidence.map(({ file }) => file?.name),
      [`${one.why}.txt`],
      said,
    );
    const followers = story.filter(({ corrects }) => corrects?.fact === one.id);
    assert.equal(followers.length, one.voided === null ? 0 : 1, said);
  }
  const told = await toldIn(open, 'programme.submit', 'obligation');
  assert.equal(told.length, story.length, `${said}: one row of the trail for each fact`);
  return story;
}

/** In the end each chain is there once: its first papers voided, the better ones standing. */
async function proveOnce(open: House, owed: Owed, chains: readonly Chain[], said: string): Promise<void> {
  const story = await proveWhole(open, owed, said);
  const wanted = chains.flatMap(({ name, papers, correction }) => [
    `${name} ${papers.made} voided`,
    `${name} better ${correction.made} stands`,
  ]);
  const found = story.map(({ why, id, voided }) => `${why} ${id} ${voided === null ? 'stands' : 'voided'}`);
  assert.deepEqual(found.toSorted(), wanted.toSorted(), said);
  const files = await toldIn(open, 'files.add', 'file');
  assert.equal(files.length, story.length, `${said}: no paper was added twice`);
}
