import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { installation } from '#kernel/installation.ts';
import { runMinka, throwawayDataFolder } from '#test/minka-process.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const run = promisify(execFile);
const data = throwawayDataFolder();
const fourValleys = join(installation, 'programmes', 'four-valleys');

const told = z.object({
  programme: z.object({ slug: z.string(), name: z.string() }),
  today: z.iso.date(),
  signed_on: z.iso.date(),
  sign_ins: z.array(
    z.object({
      role: z.string(),
      cluster: z.string().nullable(),
      name: z.string(),
      email: z.email(),
      password: z.string().min(16),
    }),
  ),
  start: z.string(),
});

type Said = Readonly<{ code: number; out: string; err: string }>;

async function minka(...words: readonly string[]): Promise<Said> {
  const env = { LANG: 'en', MINKA_DATA: data };
  try {
    const { stdout, stderr } = await run(process.execPath, [cli, ...words], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() }).parse(error);
    return { code: failed.code, out: failed.stdout, err: failed.stderr };
  }
}

async function session(address: string, cookie = ''): Promise<unknown> {
  return (await fetch(`${address}/api/session`, { headers: { cookie } })).json();
}

test('a mistake on the command line is told with exit code 2, and nothing is made', async () => {
  assert.equal((await minka('demo', '--today', 'tomorrow')).code, 2);
  assert.equal((await minka('demo', '--nonsense')).code, 2);
  const help = await minka('demo', '--help');
  assert.equal(help.code, 0);
  for (const option of ['--programme <folder>', '--today <date>', '--data <folder>', '--json']) {
    assert.ok(help.out.includes(option), option);
  }
});

test('a demonstration is filled, its people sign in, its day is today, and every page can say so', async () => {
  const outside = await minka('demo', '--programme', fourValleys, '--today', '2024-01-01');
  assert.equal(outside.code, 1);
  assert.match(outside.err, /falls between 2025-03-01 and /);

  const filled = await minka('demo', '--programme', fourValleys, '--json');
  assert.equal(filled.err, '');
  assert.equal(filled.code, 0);
  const { today, sign_ins: signIns } = told.parse(JSON.parse(filled.out));
  assert.equal(today, '2026-09-15');
  const coordinators = signIns.filter(({ role }) => role === 'coordinator');
  assert.deepEqual(
    coordinators.map(({ cluster }) => cluster),
    ['high_valley', 'green_valley', 'stone_valley', 'river_valley'],
  );
  assert.equal(new Set(signIns.map(({ password }) => password)).size, signIns.length);

  const again = await minka('demo', '--programme', fourValleys);
  assert.equal(again.code, 1);
  assert.match(again.err, /Something is recorded in this instance already/);

  const server = runMinka(data, { SMTP_URL: 'smtp://127.0.0.1:9', MINKA_MAIL_FROM: 'minka@example.org' });
  const opened = await server.opened;
  assert.ok('address' in opened, JSON.stringify(opened));
  const { address } = opened;
  const stranger = z.looseObject({ demonstration: z.object({ today: z.string(), filled: z.boolean() }) });
  assert.deepEqual(stranger.parse(await session(address)).demonstration, { today, filled: true });
  const ways = z.object({ resetByMail: z.boolean() });
  assert.deepEqual(
    ways.parse(await (await fetch(`${address}/api/sign-in`)).json()),
    { resetByMail: false },
    'nobody is written to',
  );
  // Passwords are slow to check on purpose, so not everybody signs in here.
  for (const { role, email, password } of signIns.filter(({ role }) =>
    ['director', 'supervisor'].includes(role),
  )) {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email, password }),
    });
    assert.equal(answer.status, 200, role);
    const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    const { account } = z
      .looseObject({ account: z.looseObject({ email: z.string() }) })
      .parse(await session(address, cookie));
    assert.equal(account.email, email);
    if (role !== 'director') continue;
    const programme = await fetch(`${address}/api/programmes/four-valleys`, { headers: { cookie } });
    const clocks = z.looseObject({ today: z.string(), clockShifted: z.boolean() });
    assert.partialDeepStrictEqual(clocks.parse(await programme.json()), { today, clockShifted: true });
  }
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
});
