import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import type { Problem } from '#kernel/problem.ts';
import { from, noHeaders, password, type SignInTest, signInTest } from '#test/sign-in-test.ts';

const elsewhere = { ...from, address: '198.51.100.7' };

/** What signing in is answered: `in`, or the problem. */
async function answerTo({ signIn }: SignInTest, email: string, typed: string, where = from): Promise<string> {
  const attempt = signIn.signIn({ email, password: typed, headers: noHeaders, from: where });
  return attempt.then(
    ({ state }) => state,
    ({ code, retryAfterSeconds }: Problem) =>
      [code, retryAfterSeconds].filter((part) => part !== undefined).join(' '),
  );
}

signInTest(
  'after ten wrong passwords an address waits, and the owner gets in from another (A2)',
  async (t) => {
    const { email } = await t.aUser();
    const wrong = await Promise.all(Array.from({ length: 12 }, () => answerTo(t, email, 'not the password')));
    assert.deepEqual(wrong.toSorted(), [
      ...Array<string>(10).fill('auth.credentials-wrong'),
      ...Array<string>(2).fill('auth.too-many-attempts 900'),
    ]);
    assert.equal(await answerTo(t, email, password), 'auth.too-many-attempts 900');
    assert.equal(await answerTo(t, email, password, elsewhere), 'in');
    t.move({ minutes: 14 });
    assert.equal(await answerTo(t, email, password), 'auth.too-many-attempts 60');
    t.move({ minutes: 1 });
    assert.equal(await answerTo(t, email, password), 'in');
  },
);

signInTest('a right password lets earlier wrong ones from the same address be forgotten (A2)', async (t) => {
  const { email } = await t.aUser();
  for (let round = 0; round < 2; round += 1) {
    await Promise.all(Array.from({ length: 9 }, () => answerTo(t, email, 'not the password')));
    assert.equal(await answerTo(t, email, password), 'in');
  }
});

signInTest('an address that nobody has is counted like one that somebody has (A2)', async (t) => {
  const { email } = await t.aUser();
  const answers = await Promise.all(Array.from({ length: 11 }, () => answerTo(t, `no-${email}`, password)));
  assert.equal(answers.filter((answer) => answer === 'auth.too-many-attempts 900').length, 1);
});

signInTest('a hash is computed for an unknown address as for a wrong password (A1)', async (t) => {
  const { email } = await t.aUser();
  let hashes = 0;
  const counting = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashes += 1;
    },
  }).enable();
  const counts: number[] = [];
  for (const tried of [email, `no-${email}`, 'no address', '']) {
    hashes = 0;
    await answerTo(t, tried, 'not the password');
    counts.push(hashes);
  }
  counting.disable();
  assert.deepEqual(counts, [1, 1, 1, 1]);
});

signInTest('whoever found a browser open tries passwords there ten times', async (t) => {
  const { id } = await t.aUser();
  const tried = await Promise.allSettled(
    Array.from({ length: 11 }, () => t.signIn.checkPassword(id, 'not mine')),
  );
  assert.equal(tried.filter(({ status }) => status === 'rejected').length, 1);
  await assert.rejects(t.signIn.checkPassword(id, password), { code: 'auth.too-many-attempts', status: 429 });
});
