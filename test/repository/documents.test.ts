import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';
import { anchorOf, type Claims, isSomewhere, isThere, readClaims } from './markdown.ts';
import { sliceOrder } from './slice-order.ts';

const files = findFiles();
const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const documents = new Map<string, Claims>(
  files.filter((path) => path.endsWith('.md')).map((path) => [path, readClaims(read(path))]),
);

/** Documents about the repository as it is. Others may speak of files of a reader's own. */
const MAPS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/operate.md'];

function claimsOf(path: string): Claims {
  const claims = documents.get(path);
  assert.ok(claims, `${path} is missing`);
  return claims;
}

test('every path that the maps name is there', () => {
  const lost = MAPS.flatMap((path) => {
    const { paths, map } = claimsOf(path);
    const wrong = [
      ...paths.filter(({ target }) => !isSomewhere(target, files)),
      ...map.filter(({ target }) => !isThere(target, files)),
    ];
    return wrong.map(({ target, line }) => `${path}:${line} names ${target}`);
  });
  expectNone(
    lost,
    'Name the path as it is now; what is not there yet is named in words, without code marks.',
  );
});

test('the map of the README shows every folder at the top', () => {
  const shown = new Set(claimsOf('README.md').map.map(({ target }) => target.split('/')[0]));
  const tops = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  expectNone(
    [...tops].filter((top) => !shown.has(top)),
    'Add a line for the folder to the map in README.md.',
  );
});

test('every link to a file or a heading of this repository leads somewhere', () => {
  const broken = [...documents].flatMap(([path, { links }]) =>
    links
      .filter(({ target }) => !leadsSomewhere(path, target))
      .map(({ target, line }) => `${path}:${line} → ${target}`),
  );
  expectNone(broken, 'Mend the link, or make the page.');
});

function leadsSomewhere(from: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? from : posix.join(posix.dirname(from), decodeURI(target));
  if (!isThere(path, files)) return false;
  return (
    anchor === undefined ||
    (documents.get(path)?.headings ?? []).some((heading) => anchorOf(heading) === anchor)
  );
}

test('every npm script that a document names exists, and the README has the two commands', () => {
  const scripts = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json'))).scripts;
  const unknown = [...documents].flatMap(([path, claims]) =>
    claims.scripts
      .filter(({ target }) => !(target in scripts))
      .map(({ target, line }) => `${path}:${line} npm ${target}`),
  );
  expectNone(unknown, 'Name a script of package.json.');
  for (const command of ['npm ci && npm start', 'npm ci && npm test'])
    assert.ok(read('README.md').includes(command), command);
  assert.ok(read('.ci/run').includes('npm ci && npm test'), '.ci/run calls the test command of the README');
});

test('decisions are numbered without gaps, and each says context, options, decision and consequences', () => {
  const decisions = files.filter((path) => path.startsWith('docs/decisions/'));
  const numbers = decisions.map((path) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
  assert.deepEqual(
    numbers,
    decisions.map((_, index) => String(index + 1).padStart(4, '0')),
    'Give the record the next number.',
  );
  for (const path of decisions) {
    const headings = claimsOf(path).headings;
    assert.deepEqual(headings.slice(1), ['Context', 'Options', 'Decision', 'Consequences'], path);
    assert.match(headings[0] ?? '', new RegExp(`^${posix.basename(path).slice(0, 4)}\\. `), path);
  }
});

test('ARCHITECTURE lists the slices in their order and names the folder of each that exists', () => {
  const listed = [...read('ARCHITECTURE.md').matchAll(/^\| (\w+) +\| /gm)].map((match) => match[1]);
  assert.deepEqual(
    listed.filter((word) => sliceOrder.some((slice) => slice === word)),
    [...sliceOrder],
  );
  const folders = new Set(files.flatMap((path) => /^capabilities\/([^/]+)\//.exec(path)?.[1] ?? []));
  const named = claimsOf('ARCHITECTURE.md').paths.map(({ target }) => target);
  expectNone(
    [...folders].filter((folder) => !named.includes(`capabilities/${folder}/`)),
    'Name the folder of the slice in the table of slices in ARCHITECTURE.md, and put it in slice-order.ts.',
  );
});

test('docs/operate.md explains exactly the variables that the configuration reads', () => {
  const variables = (path: string) => [...new Set(read(path).match(/\b(MINKA|DATABASE)_[A-Z_]+\b/g))].sort();
  assert.deepEqual(
    variables('docs/operate.md'),
    variables('app/config.ts'),
    'Describe each variable of app/config.ts in docs/operate.md, and no other.',
  );
});

test('claims are read from text, code, links and maps, and examples in fences are left alone', () => {
  const claims = readClaims(
    [
      '# A map',
      'See `kernel/clock/` and [it](docs/a.md#b).',
      '```map',
      'lib/  engines',
      '```',
      '```',
      '`no/path.ts`',
      '```',
    ].join('\n'),
  );
  assert.deepEqual(claims.paths, [{ target: 'kernel/clock/', line: 2 }]);
  assert.deepEqual(claims.links, [{ target: 'docs/a.md#b', line: 2 }]);
  assert.deepEqual(claims.map, [{ target: 'lib/', line: 4 }]);
  assert.equal(anchorOf('Who may import whom?'), 'who-may-import-whom');
  assert.ok(isThere('capabilities/*/contract.ts', ['capabilities/programme/contract.ts']));
  assert.ok(!isThere('kernel/clocks/', ['kernel/clock/clock.ts']));
  assert.ok(isSomewhere('clock.ts', ['kernel/clock/clock.ts']));
  assert.ok(!isSomewhere('clocks/clock.ts', ['kernel/clock/clock.ts']));
});
