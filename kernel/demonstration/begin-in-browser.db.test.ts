import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { castSignIns } from '#app/demonstrate.ts';
import { makeSetUpLink } from '#kernel/auth/actions/make-set-up-link.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { groundOf, readFolder, shippedFolder } from '#programme';
import { accessServer } from '#test/access-server.ts';
import { assertProblem } from '#test/sample-server.ts';

const filled: string[] = [];
const instance = accessServer({
  empty: true,
  // Filling has tests of its own; here it is only told when to begin.
  demonstration: {
    async prepare() {
      const read = await readFolder((await shippedFolder()) ?? '');
      assert.ok('files' in read);
      const ground = groundOf(read.files, { day: parsePlainDate('2026-03-15'), now: () => assert.fail() });
      return { ground, signIns: castSignIns(ground) };
    },
    fill: (_, locale) => void filled.push(locale),
    progress: () => ({ done: 3, of: 8, brokenOff: false }),
  },
});
const { get, write, ask, stage, clock } = instance;

const begun = z.object({
  programme: z.string(),
  today: z.string(),
  signIns: z.array(z.object({ role: z.string(), email: z.email(), password: z.string() })).nullable(),
});
const progress = async () => (await get('/api/demonstration')).json();

test('whoever sets up begins a demonstration, is told the sign-ins once, and nothing keeps them', async () => {
  const acting = machineActing(clock, 'a test', 'a request');
  const { token } = await runAction(stage().db, makeSetUpLink, { endsThoseBefore: null }, acting);
  const path = `/api/set-up/${token}/demonstration`;
  assert.deepEqual(await progress(), { state: 'none', done: 3, of: 8 });
  await assertProblem(
    await write('/api/set-up/nowhere/demonstration', { locale: 'es' }),
    404,
    'auth.link-unknown',
  );
  assert.deepEqual(filled, []);

  const key = { 'idempotency-key': 'the-one-key' };
  const first = begun.parse(await (await write(path, { locale: 'es' }, undefined, key)).json());
  assert.equal(first.today, '2026-03-15');
  const passwords = first.signIns?.map(({ password }) => password) ?? [];
  assert.ok(passwords.length >= 8);
  assert.deepEqual(filled, ['es']);
  assert.deepEqual(await progress(), { state: 'filling', done: 3, of: 8 });
  const session = z.looseObject({ demonstration: z.object({ filled: z.boolean() }).nullable() });
  assert.deepEqual(session.parse(await (await get('/api/session')).json()).demonstration, {
    filled: false,
  });

  const again = begun.parse(await (await write(path, { locale: 'es' }, undefined, key)).json());
  assert.equal(again.signIns, null);
  assert.deepEqual(filled, ['es'], 'the same request again fills nothing');

  const kept = await ask(async (db) => {
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(a)::text as text from access.answers a union all
      select to_jsonb(e)::text from audit.entries e`.execute(db);
    return rows.map(({ text }) => text).join('\n');
  });
  for (const password of passwords) assert.ok(!kept.includes(password));
});

test('a marked instance is not marked again', async () => {
  const acting = machineActing(clock, 'a test', 'a request');
  const { token } = await runAction(stage().db, makeSetUpLink, { endsThoseBefore: null }, acting);
  await assertProblem(
    await write(`/api/set-up/${token}/demonstration`, { locale: 'en' }),
    409,
    'demonstration.instance-not-empty',
  );
  assert.deepEqual(filled, ['es']);
});
