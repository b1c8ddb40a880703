import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/new-id.ts';
import { watchDatabase } from '#kernel/db/watch-database.ts';
import { freshDatabase, testClock } from '#test/database.ts';
import { browserWith, from, noHeaders, password } from '#test/sign-in-test.ts';
import { openSignIn } from './open-sign-in.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('while the database is away sign-in says so, and afterwards every session still holds', async () => {
  const { owner, superuser, ...roles } = await freshDatabase();
  const keeper = await connect(owner);
  const mayReturn = Promise.withResolvers<void>();
  const returned = Promise.withResolvers<void>();
  const reopen = async () => {
    await mayReturn.promise;
    const again = { keeper: await connect(owner), roles };
    setImmediate(() => returned.resolve());
    return again;
  };
  const watched = watchDatabase({ keeper, roles }, reopen, silent);
  const signIn = openSignIn({
    pool: watched.authPool,
    secret: 'a secret of tests, forty letters long, yes',
    baseUrl: 'http://127.0.0.1:4321',
    clock: testClock,
    cost: { ln: 4, r: 8, p: 1 },
  });
  const user = { id: newId(testClock.now()), email: 'rosa@example.org', name: 'Rosa Quispe', password };
  await signIn.createUser(user);
  const entered = await signIn.signIn({ email: user.email, password, headers: noHeaders, from });
  const browser = browserWith(entered.cookies);
  const away = new Promise<void>((resolve) => keeper.once('end', () => resolve()));
  const admin = await connect(superuser);
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [owner.database],
  );
  await admin.end();
  await away;
  const unavailable = { code: 'database.unavailable', status: 503, retryAfterSeconds: 2 };
  await assert.rejects(signIn.sessionOf(browser), unavailable);
  await assert.rejects(signIn.signOut(browser), unavailable);
  const attempt = { email: user.email, password, headers: noHeaders, from };
  await assert.rejects(signIn.signIn(attempt), unavailable);
  mayReturn.resolve();
  await returned.promise;
  assert.equal((await signIn.sessionOf(browser))?.userId, user.id);
  assert.equal((await signIn.signIn(attempt)).state, 'in');
  await signIn.close();
  await watched.close();
});
