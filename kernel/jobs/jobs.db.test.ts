import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { connect } from '#kernel/db/connection.ts';
import { writeSerializable } from '#kernel/db/identity.ts';
import { aJob, queued, withJobs } from '#test/jobs-test.ts';
import { queueJob } from './queue-job.ts';

test('a job is done if the transaction that queued it commits, and only then', async () => {
  const done = Promise.withResolvers<string>();
  const words: string[] = [];
  const job = aJob('test.say', async (_, { word }) => {
    words.push(word);
    if (word === 'kept') done.resolve(word);
  });
  const jobs = await withJobs([job]);
  const broken = writeSerializable(jobs.kysely, async (db) => {
    await queueJob({ db, programme: null }, job, { word: 'dropped' });
    throw new Error('the act fails');
  });
  await assert.rejects(broken, /the act fails/);
  await queued(jobs, job, 'kept');
  const working = jobs.work();
  await done.promise;
  await working.stop();
  assert.deepEqual(words, ['kept']);
});

test('what a job is given is checked when it is queued, and a job without a queue is our mistake', async () => {
  const job = aJob('test.check', async () => undefined);
  const jobs = await withJobs([job]);
  // What is queued is wrong on purpose.
  const wrong = { words: 'two' } as unknown as { word: string };
  await assert.rejects(
    writeSerializable(jobs.kysely, (db) => queueJob({ db, programme: null }, job, wrong)),
    z.ZodError,
  );
  const stranger = aJob('test.stranger', async () => undefined);
  await assert.rejects(queued(jobs, stranger, 'hello'), /there is no queue for the job test.stranger/);
});

test('a job with a key is queued once, whoever else asks for it at the same moment', async () => {
  const job = aJob('test.once', async () => undefined);
  const jobs = await withJobs([job]);
  await Promise.all(Array.from({ length: 5 }, () => queued(jobs, job, 'once', 'the key')));
  await queued(jobs, job, 'again', 'the key');
  await queued(jobs, job, 'other', 'another key');
  const session = await connect(jobs.owner);
  const { rows } = await session.query('select singleton_key as key from jobs.job order by 1');
  await session.end();
  assert.deepEqual(rows, [{ key: 'another key' }, { key: 'the key' }]);
});

test('a job acts under its own name, and the database shows it what the kernel sees (C8)', async () => {
  const seen = Promise.withResolvers<unknown>();
  const job = aJob('test.look', async ({ read }) => {
    const { rows } = await read((db) =>
      sql`select minka.is_kernel() as kernel, minka.account() as account, current_user::text as role`.execute(
        db,
      ),
    );
    seen.resolve(rows[0]);
  });
  const jobs = await withJobs([job]);
  await queued(jobs, job, 'look');
  jobs.work();
  assert.deepEqual(await seen.promise, { kernel: true, account: null, role: 'minka_app' });
});

test('a job that fails is tried again under the same id, and at last lies with the dead letters and in the log', async () => {
  const attempts: string[] = [];
  const job = aJob(
    'test.fail',
    async ({ id }) => {
      attempts.push(id);
      throw new Error('nobody is at home');
    },
    2,
  );
  const jobs = await withJobs([job]);
  await queued(jobs, job, 'fail');
  const session = await connect(jobs.owner);
  jobs.work();
  const dead = async () => {
    // Nobody waits in a test: what is to be tried later is tried now.
    await session.query(`update jobs.job set start_after = now() where state = 'retry'`);
    const { rows } = await session.query<{ data: unknown }>(
      `select data from jobs.job where name = 'dead-letters'`,
    );
    return rows;
  };
  let letters = await dead();
  while (letters.length === 0) letters = await dead();
  await session.end();
  assert.deepEqual(letters, [{ data: { word: 'fail' } }]);
  assert.equal(attempts.length, 3);
  assert.equal(new Set(attempts).size, 1);
  const told = jobs.logged
    .filter(({ level }) => level !== 'info')
    .map(({ level, message }) => [level, message]);
  assert.deepEqual(told, [
    ['warn', 'a job failed and is tried again later'],
    ['warn', 'a job failed and is tried again later'],
    ['error', 'a job was given up; it lies with the dead letters'],
  ]);
});

test('a slow job holds up no job of another kind (J17)', async () => {
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const quickDone = Promise.withResolvers<void>();
  let slowOnes = 0;
  const slow = aJob('test.slow', async () => {
    slowOnes += 1;
    begun.resolve();
    await release.promise;
  });
  const quick = aJob('test.quick', async () => quickDone.resolve());
  const jobs = await withJobs([slow, quick]);
  for (let index = 0; index < 20; index += 1) await queued(jobs, slow, `slow ${index}`);
  jobs.work();
  await begun.promise;
  await queued(jobs, quick, 'quick');
  await quickDone.promise;
  // Two at once, and the other eighteen wait.
  assert.ok(slowOnes <= 2, `${slowOnes} slow ones at once`);
  release.resolve();
});

test('a programme with many jobs leaves its turn to others: of one programme one is in hand at a time (J17)', async () => {
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const otherDone = Promise.withResolvers<void>();
  let inHand = 0;
  let mostInHand = 0;
  const job = aJob('test.fair', async (_, { word }) => {
    if (word === 'other') return otherDone.resolve();
    inHand += 1;
    mostInHand = Math.max(mostInHand, inHand);
    begun.resolve();
    await release.promise;
    inHand -= 1;
  });
  const jobs = await withJobs([job]);
  const [busy, other] = ['busy', 'other'].map((slug) => ({ id: `programme ${slug}`, slug }));
  assert.ok(busy && other);
  await writeSerializable(jobs.kysely, async (db) => {
    for (let index = 0; index < 10; index += 1) {
      await queueJob({ db, programme: busy }, job, { word: `busy ${index}` });
    }
    await queueJob({ db, programme: other }, job, { word: 'other' });
  });
  const working = jobs.work();
  await Promise.all([begun.promise, otherDone.promise]);
  release.resolve();
  await working.stop();
  assert.equal(mostInHand, 1);
});
