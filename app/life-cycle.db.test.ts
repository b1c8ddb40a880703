import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAlive } from '#kernel/db/embedded/process-identity.ts';
import { type MinkaProcess, postmasterPid, runMinka, throwawayDataFolder } from '#test/minka-process.ts';

const data = throwawayDataFolder();

async function addressOf(minka: MinkaProcess): Promise<string> {
  const opened = await minka.opened;
  if ('refusal' in opened) assert.fail(opened.refusal);
  return opened.address;
}

async function refusalOf(minka: MinkaProcess): Promise<{ refusal: string; exitCode: number | null }> {
  const opened = await minka.opened;
  if ('address' in opened) {
    minka.child.kill('SIGTERM');
    await minka.ended;
    assert.fail('it opened');
  }
  return opened;
}

async function stop(minka: MinkaProcess): Promise<number | null> {
  minka.child.kill('SIGTERM');
  return minka.ended;
}

test('the first start makes a database whose passwords only its owner can read', async () => {
  const minka = runMinka(data);
  const address = await addressOf(minka);
  assert.equal((await fetch(`${address}/ready`)).status, 200);
  assert.equal(statSync(join(data, 'secrets.json')).mode & 0o777, 0o600);
  const hba = readFileSync(join(data, 'postgres', 'pg_hba.conf'), 'utf8');
  assert.doesNotMatch(hba.replace(/^#.*$/gm, ''), /trust|password|md5/);
  assert.equal(await stop(minka), 0);
});

test('a signal ends Minka in order: exit 0, the database shut down, the folder free', async () => {
  const minka = runMinka(data);
  await addressOf(minka);
  const database = postmasterPid(data) ?? 0;
  assert.ok(isAlive(database));
  assert.equal(await stop(minka), 0);
  assert.equal(isAlive(database), false);
  assert.equal(postmasterPid(data), undefined);
  assert.equal(existsSync(join(data, 'minka.lock')), false);
  assert.match(readFileSync(join(data, 'logs', 'postgres.log'), 'utf8'), /database system is shut down\s*$/);
});

test('after kill -9 of Minka the next start adopts the database that lived on', async () => {
  const killed = runMinka(data);
  await addressOf(killed);
  const database = postmasterPid(data) ?? 0;
  killed.child.kill('SIGKILL');
  await killed.ended;
  assert.ok(isAlive(database));
  const next = runMinka(data);
  assert.equal((await fetch(`${await addressOf(next)}/ready`)).status, 200);
  assert.equal(postmasterPid(data), database);
  assert.equal(await stop(next), 0);
  assert.equal(isAlive(database), false);
});

test('after kill -9 of both the next start recovers the database', async () => {
  const killed = runMinka(data);
  await addressOf(killed);
  const database = postmasterPid(data) ?? 0;
  killed.child.kill('SIGKILL');
  process.kill(database, 'SIGKILL');
  await killed.ended;
  const next = runMinka(data);
  assert.equal((await fetch(`${await addressOf(next)}/ready`)).status, 200);
  assert.notEqual(postmasterPid(data), database);
  assert.equal(await stop(next), 0);
});

test('a database that is killed under Minka is a 503 with a time to come back, and comes back by itself', async () => {
  const minka = runMinka(data);
  const address = await addressOf(minka);
  const database = postmasterPid(data) ?? 0;
  process.kill(database, 'SIGKILL');
  const statuses = new Set<number>();
  for (let tries = 0; tries < 20_000 && !(statuses.has(503) && statuses.has(200)); tries += 1) {
    const answer = await fetch(`${address}/ready`);
    await answer.arrayBuffer();
    if (answer.status === 503) assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    // Only what comes after the first refusal tells that it is back.
    if (answer.status !== 200 || statuses.has(503)) statuses.add(answer.status);
    assert.equal((await fetch(`${address}/health`)).status, 200);
  }
  assert.deepEqual([...statuses].sort(), [200, 503]);
  assert.notEqual(postmasterPid(data), database);
  assert.equal(minka.child.exitCode, null);
  assert.equal(await stop(minka), 0);
});

test('a second Minka on the same data is refused in one sentence, a command beside it works (J8)', async () => {
  const first = runMinka(data);
  const address = await addressOf(first);
  const { refusal, exitCode } = await refusalOf(runMinka(data));
  assert.equal(exitCode, 1);
  assert.match(
    refusal,
    new RegExp(`^Another Minka \\(process ${first.child.pid}, “start”\\) is using [^\\n]+$`),
  );
  assert.equal(await runMinka(data, {}, 'migrate').ended, 0);
  assert.equal((await fetch(`${address}/ready`)).status, 200);
  assert.equal(await stop(first), 0);
});

test('a busy port is said in one sentence', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const bound = squatter.address();
  const port = String(typeof bound === 'object' && bound !== null ? bound.port : 0);
  const { refusal, exitCode } = await refusalOf(runMinka(data, { MINKA_PORT: port }));
  squatter.close();
  assert.equal(exitCode, 1);
  assert.match(refusal, new RegExp(`^http://127\\.0\\.0\\.1:${port} is taken by another program\\.[^\\n]*$`));
  assert.equal(postmasterPid(data), undefined);
});

test('a pid file whose number now belongs to a stranger does not keep the database from starting', async () => {
  writeFileSync(
    join(data, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${join(data, 'postgres')}\n1\n5432\n\n127.0.0.1\n`,
  );
  const minka = runMinka(data);
  await addressOf(minka);
  assert.notEqual(postmasterPid(data), process.pid);
  assert.equal(await stop(minka), 0);
});

test('a lock that a dead Minka left behind is taken over', async () => {
  const holder = {
    pid: process.pid,
    born: 'long ago',
    world: '',
    host: 'elsewhere',
    command: 'start',
    id: 'x',
  };
  // The number is alive, but its process was born at another time: this machine's own world decides by birth.
  const minka = runMinka(data);
  await addressOf(minka);
  const own = JSON.parse(readFileSync(join(data, 'minka.lock'), 'utf8')) as typeof holder;
  assert.equal(await stop(minka), 0);
  writeFileSync(join(data, 'minka.lock'), JSON.stringify({ ...holder, world: own.world, host: own.host }));
  const next = runMinka(data);
  await addressOf(next);
  assert.equal(await stop(next), 0);
});

test('passwords that are lost are said, and nothing is made anew', async () => {
  renameSync(join(data, 'secrets.json'), join(data, 'secrets.kept'));
  const { refusal, exitCode } = await refusalOf(runMinka(data));
  assert.equal(exitCode, 1);
  assert.match(refusal, /^The database in .* is there, but its passwords .* are not\./);
  assert.equal(existsSync(join(data, 'secrets.json')), false);
  renameSync(join(data, 'secrets.kept'), join(data, 'secrets.json'));
});

test('a folder that holds something else is left alone', async () => {
  const other = throwawayDataFolder();
  mkdirSync(join(other, 'postgres'));
  writeFileSync(join(other, 'postgres', 'thesis.txt'), 'years of work');
  const { refusal } = await refusalOf(runMinka(other));
  assert.match(refusal, /holds something that is not a database/);
  assert.deepEqual(readdirSync(join(other, 'postgres')), ['thesis.txt']);
});

test('a start beyond this machine without the address by which people come is refused', async () => {
  const { refusal, exitCode } = await refusalOf(runMinka(data, { MINKA_HOST: '0.0.0.0' }));
  assert.equal(exitCode, 2);
  assert.match(refusal, /MINKA_BASE_URL: must be set when Minka listens on other addresses/);
});
