import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { addUser, type MinkaProcess, runMinka, throwawayDataFolder } from '#test/minka-process.ts';

const data = throwawayDataFolder();
const email = 'diana@example.org';
let minka: MinkaProcess;
let address = '';
let slug = '';

before(async () => {
  minka = runMinka(data, { MINKA_PROGRAMME: 'shipped' });
  const opened = await minka.opened;
  if ('refusal' in opened) assert.fail(opened.refusal);
  address = opened.address;
  const { programmeGuide } = await import('#programme');
  slug = (await programmeGuide.shipped('en'))?.slug ?? '';
  addUser(data, { email, role: 'supervisor', scope: slug, password: 'three quiet words of hers' });
});
after(async () => {
  minka.child.kill('SIGTERM');
  await minka.ended;
});

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

function addKey(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'api-key', 'add', ...words], {
    env: { MINKA_DATA: data, MINKA_PROGRAMME: 'none', LANG: 'en' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const wanted = (owner: string, permissions: string) => [
  ...['--email', owner, '--name', 'Figures for the board'],
  ...['--permissions', permissions],
];

const asked = async (path: string, key: string) =>
  (await fetch(address + path, { headers: { authorization: `Bearer ${key.trim()}` } })).status;

test('a key from the command line is printed alone, opens what it was made for and nothing else', async () => {
  const { status, stdout, stderr } = addKey(
    ...wanted(email, 'programme.agreement.read'),
    '--until',
    '2090-12-31',
  );
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^minka_[\w-]{43}\n$/);
  assert.equal(await asked(`/api/programmes/${slug}/agreement`, stdout), 200);
  assert.equal(await asked(`/api/programmes/${slug}/audit`, stdout), 403);
  assert.equal(await asked('/api/account', stdout), 403);
});

test('as JSON it comes with its id', () => {
  const { status, stdout } = addKey(...wanted(email, 'programme.agreement.read'), '--json');
  assert.equal(status, 0);
  z.strictObject({ id: z.uuid(), key: z.string().startsWith('minka_') }).parse(JSON.parse(stdout));
});

test('what is refused is one sentence on stderr and exit code 1; what cannot be read is exit code 2', () => {
  const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
    [wanted('nobody@example.org', 'programme.agreement.read'), 1, /^No open account has the address nobody@/],
    [wanted(email, 'access.role.give'), 1, /access\.role\.give/],
    [[...wanted(email, 'programme.agreement.read'), '--until', '2001-01-01'], 1, /\S/],
    [[...wanted(email, 'programme.agreement.read'), '--until', 'never'], 2, /must be a day such as/],
    [wanted(email, ' '), 2, /must name permissions/],
    [['--email', email], 2, /--name/],
  ];
  for (const [words, code, sentence] of refused) {
    const { status, stdout, stderr } = addKey(...words);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(status, code, stderr);
  }
});
