import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { programmeGuide } from '#programme';
import { addUser, type MinkaProcess, postmasterPid, runMinka } from './minka-process.ts';

const READY_MS_MAX = 30_000;
const user = { email: 'diana@example.org', password: 'three quiet words of hers', role: 'director' };

/** A Minka that is killed and started again on the same data, with its director's session. */
export type House = { minka: MinkaProcess; address: string; cookie: string; slug: string };

export type Victim = 'server' | 'database' | 'both';
export const victims: readonly Victim[] = ['server', 'database', 'both'];

/** Starts a Minka on a data folder with the shipped programme and a director. */
export async function openHouse(data: string): Promise<House> {
  const { minka, address } = await start(data);
  const shipped = await programmeGuide.shipped('en');
  assert.ok(shipped);
  addUser(data, { ...user, scope: shipped.slug });
  const { email, password } = user;
  const entered = await postIn({ address, cookie: '' }, '/api/session', { email, password });
  assert.equal(entered.status, 200);
  const cookie = entered.headers.getSetCookie()[0]?.split(';', 1).join('') ?? '';
  return { minka, address, cookie, slug: shipped.slug };
}

/** Starts it again after it was killed. The session is in the database, and goes on. */
export async function reopen(house: House, data: string): Promise<void> {
  Object.assign(house, await start(data));
}

async function start(data: string): Promise<Pick<House, 'minka' | 'address'>> {
  const minka = runMinka(data, { MINKA_PROGRAMME: 'shipped' });
  const opened = await minka.opened;
  if ('refusal' in opened) assert.fail(opened.refusal);
  return { minka, address: opened.address };
}

/** Ends the victims at once, as a power cut does. */
export function kill({ minka }: House, victim: Victim, data: string): void {
  const database = postmasterPid(data);
  if (victim !== 'database') minka.child.kill('SIGKILL');
  if (victim !== 'server' && database !== undefined) process.kill(database, 'SIGKILL');
}

/** Waits until it answers again; brings the server back where it was killed. */
export async function raise(house: House, victim: Victim, data: string, said: string): Promise<void> {
  const killedMs = performance.now();
  if (victim !== 'database') {
    await house.minka.ended;
    await reopen(house, data);
  }
  for (let isReady = false; !isReady; await wait(50)) {
    isReady = (await fetch(`${house.address}/ready`).then((answer) => answer.ok)) === true;
    assert.ok(performance.now() - killedMs < READY_MS_MAX, `${said}: not ready in time`);
  }
}

type Client = Pick<House, 'address' | 'cookie'>;

/** Posts JSON at a path, under a key where one is given. */
export function postIn(
  { address, cookie }: Client,
  path: string,
  body: object,
  key?: string,
): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en', origin: address, cookie };
  return fetch(address + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
    signal: AbortSignal.timeout(READY_MS_MAX),
  });
}

/** Reads a path of the programme, as a client does that is told to come again. */
export function getIn({ address, cookie, slug }: House, path: string): Promise<Response> {
  return untilAnswered(() => fetch(`${address}/api/programmes/${slug}${path}`, { headers: { cookie } }));
}

/** As a client does that is told to come again: the database is away, or the twin of before has not ended yet. */
export async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send();
    if (answer.headers.get('retry-after') === null || tries === 50) return answer;
    await answer.arrayBuffer();
    await wait(200);
  }
}

/** Works on all things, so many at once. */
export async function eachOf<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const left = [...things];
  const worker = async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The ids that the trail's rows of an action are about: as many as were done. */
export async function toldIn(house: House, action: string, kind: string): Promise<readonly string[]> {
  const csv = await (await getIn(house, `/audit.csv?action=${action}&outcome=done`)).text();
  return [...csv.matchAll(new RegExp(`,${kind}:([^,\\n]+),`, 'g'))].map(([, id = '']) => id);
}
