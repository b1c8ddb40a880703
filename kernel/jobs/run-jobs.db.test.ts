import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { connect } from '#kernel/db/connection.ts';
import { aJob, queued, withJobs } from '#test/jobs-test.ts';
import { defineJob } from './job.ts';

test('a stop waits for what is in hand, and leaves the rest to others', async () => {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const done: string[] = [];
  const job = aJob('test.long', async (_, { word }) => {
    begun.resolve();
    await release.promise;
    done.push(word);
  });
  const jobs = await withJobs([job]);
  await queued(jobs, job, 'first');
  const working = jobs.work();
  await begun.promise;
  const stopped = working.stop();
  for (let index = 0; index < 10; index += 1) await queued(jobs, job, `later ${index}`);
  release.resolve();
  await stopped;
  assert.ok(done.includes('first'));
  const session = await connect(jobs.owner);
  const { rows } = await session.query<{ state: string; count: number }>(
    'select state::text, count(*)::int from jobs.job group by 1',
  );
  await session.end();
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  // Another may have been taken at the moment of the stop; then it was done too.
  assert.equal(counts.get('completed'), done.length);
  assert.equal(counts.get('created'), 11 - done.length);
});

test('a job whose server died is noticed by its silence, and done by another under the same id (J8)', async () => {
  const ids: string[] = [];
  const taken = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  const never = Promise.withResolvers<void>();
  const job = aJob(
    'test.die',
    async ({ id }) => {
      ids.push(id);
      if (ids.length > 1) return again.resolve();
      taken.resolve();
      await never.promise;
    },
    1,
  );
  const jobs = await withJobs([job]);
  await queued(jobs, job, 'die');
  jobs.work();
  await taken.promise;
  const session = await connect(jobs.owner);
  // As if nothing had been heard of it for an hour.
  await session.query(
    `update jobs.job set heartbeat_on = now() - interval '1 hour', retry_delay = 0 where state = 'active'`,
  );
  jobs.work();
  await again.promise;
  await session.end();
  never.resolve();
  assert.equal(new Set(ids).size, 1);
});

test('of two servers one does what is to be done at a time, whichever comes first (J8)', async () => {
  const runs: string[] = [];
  const enough = Promise.withResolvers<void>();
  const job = defineJob({
    name: 'test.minutely',
    input: z.strictObject({}),
    at: '* * * * *',
    run: async ({ id }) => {
      runs.push(id);
      enough.resolve();
    },
  });
  const jobs = await withJobs([job]);
  const [one, other] = [jobs.work(), jobs.work()];
  await Promise.all([one.ready, other.ready, enough.promise]);
  await Promise.all([one.stop(), other.stop()]);
  const session = await connect(jobs.owner);
  const { rows } = await session.query<{ slot: string }>(
    `select singleton_on::text as slot from jobs.job where name = 'test.minutely'`,
  );
  await session.end();
  // One job for each minute that passed, however many servers asked.
  assert.equal(new Set(rows.map(({ slot }) => slot)).size, rows.length);
  assert.equal(new Set(runs).size, runs.length);
});
