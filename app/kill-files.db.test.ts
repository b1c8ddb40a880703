import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { fileShape } from '#kernel/files/contract.ts';
import { chanceFrom } from '#test/chance-from.ts';
import { eachOf, getIn, type House, openHouse, reopen, toldIn } from '#test/killed-house.ts';
import { throwawayDataFolder } from '#test/minka-process.ts';

const ROUNDS_COUNT = 3;
const FILES_COUNT = 20;
const IN_FLIGHT_COUNT = 6;
const PIECES_COUNT = 40;
const PIECE_BYTES = 8_000;

/** Put the seed of a run that failed here to see the same moments again. */
const seedAgain: number | undefined = undefined;

const data = throwawayDataFolder();

type Paper = { key: string; name: string; kept: string | undefined };

let house: House | undefined;
after(async () => {
  house?.minka.child.kill('SIGKILL');
  await house?.minka.ended;
});

test('killed amid uploads, every file that is named is whole, and each that was acknowledged is there once (J1)', {
  timeout: 300_000,
}, async (t) => {
  const seed = seedAgain ?? randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const chance = chanceFrom(seed);
  const open = await opened();
  const all: Paper[] = [];
  for (let round = 1; round <= ROUNDS_COUNT; round += 1) {
    const papers = Array.from({ length: FILES_COUNT }, (_, index) => aPaper(`r${round}-${index}.txt`));
    const moment = 1 + Math.floor(chance() * FILES_COUNT * PIECES_COUNT * 0.9);
    await sendUntilKilled(open, papers, moment);
    await reopen(open, data);
    // What was told before is there; nothing that is told is half.
    await proveWhole(open, `seed ${seed}, round ${round}, after ${moment} pieces`);
    await eachOf(papers, IN_FLIGHT_COUNT, async (paper) => {
      const before = paper.kept;
      const answer = await send(open, paper);
      assert.equal(answer.status, 200, await answer.clone().text());
      paper.kept = await idIn(answer);
      if (before !== undefined) assert.equal(paper.kept, before, `seed ${seed}: the same key, the same file`);
    });
    all.push(...papers);
  }
  const leftovers = readdirSync(join(data, 'files', 'incoming'));
  assert.ok(leftovers.length > 0, `seed ${seed}: the kills came amid uploads`);
  const told = await proveWhole(open, `seed ${seed}, at the end`);
  assert.deepEqual(told.toSorted(), all.map(({ kept }) => kept).toSorted());
});

const noPrlimit = existsSync('/usr/bin/prlimit') ? false : 'prlimit is not on this machine';

test('a disk that takes no more is said in a sentence, and neither a row nor half a file stays (J6)', {
  skip: noPrlimit,
}, async () => {
  const open = await opened();
  const before = [(await proveWhole(open, 'before')).length, filesOnDisk().length];
  // From here on the system itself refuses this process to write more into one file, as a full disk does.
  limitFiles(open, 200_000);
  const refused = await send(open, aPaper('large.txt'));
  assert.equal(refused.status, 503);
  const problem = z.object({ code: z.string(), detail: z.string() }).parse(await refused.json());
  assert.equal(problem.code, 'files.no-space');
  assert.match(problem.detail, /no room left/);
  assert.deepEqual([(await proveWhole(open, 'after')).length, filesOnDisk().length], before);
  limitFiles(open, 'unlimited');
  assert.equal((await send(open, aPaper('large.txt'))).status, 200);
});

function limitFiles({ minka }: House, bytes: number | 'unlimited'): void {
  execFileSync('/usr/bin/prlimit', ['--pid', String(minka.child.pid), `--fsize=${bytes}:unlimited`]);
}

/** Files of the store, those on their way in too. */
function filesOnDisk(): readonly string[] {
  return readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

async function opened(): Promise<House> {
  house ??= await openHouse(data);
  return house;
}

function aPaper(name: string): Paper {
  return { key: randomUUID(), name, kept: undefined };
}

/** The paper's own text, piece by piece, so that a kill comes amid many of them. */
function bytesOf(paper: Paper, onPiece: () => void): ReadableStream<Uint8Array> {
  let left = PIECES_COUNT;
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      if (left === 0) return controller.close();
      left -= 1;
      onPiece();
      controller.enqueue(new TextEncoder().encode(`${paper.key} ${left} `.padEnd(PIECE_BYTES, 'x')));
    },
  });
}

function send({ address, cookie, slug }: House, paper: Paper, onPiece?: () => void) {
  const name = encodeURIComponent(paper.name);
  return fetch(`${address}/api/programmes/${slug}/files?name=${name}`, {
    method: 'POST',
    body: bytesOf(paper, onPiece ?? (() => undefined)),
    duplex: 'half',
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
      'idempotency-key': paper.key,
      origin: address,
      cookie,
    },
  });
}

async function idIn(answer: Response): Promise<string> {
  return z.object({ file: fileShape }).parse(await answer.json()).file.id;
}

/** Sends all, some at a time, and kills after so many pieces have left; whoever is on the way then learns nothing. */
async function sendUntilKilled(open: House, papers: readonly Paper[], moment: number): Promise<void> {
  let pieces = 0;
  let killed = false;
  const onPiece = () => {
    pieces += 1;
    if (pieces !== moment) return;
    killed = true;
    open.minka.child.kill('SIGKILL');
  };
  await eachOf(papers, IN_FLIGHT_COUNT, async (paper) => {
    try {
      const answer = await send(open, paper, onPiece);
      if (answer.status === 200) paper.kept = await idIn(answer);
    } catch (error) {
      if (!killed) throw error;
    }
  });
  open.minka.child.kill('SIGKILL');
  await open.minka.ended;
}

/** Every file that the trail tells of is handed out, and is what its hash says. Answers with their ids. */
async function proveWhole(open: House, said: string): Promise<readonly string[]> {
  const ids = await toldIn(open, 'files.add', 'file');
  await eachOf(ids, IN_FLIGHT_COUNT, async (id) => {
    const told = z.object({ file: fileShape }).parse(await (await getIn(open, `/files/${id}`)).json()).file;
    const content = await getIn(open, `/files/${id}/content`);
    assert.equal(content.status, 200, said);
    const bytes = Buffer.from(await content.arrayBuffer());
    assert.equal(createHash('sha256').update(bytes).digest('hex'), told.sha256, said);
    assert.equal(bytes.length, PIECES_COUNT * PIECE_BYTES, said);
  });
  return ids;
}
