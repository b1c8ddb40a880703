import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { locales } from '#kernel/locale.ts';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';
import { localeFolders } from './locale-files.ts';

interface Refusal {
  readonly code: string;
  readonly status: number;
  /** The file that declares it. */
  readonly file: string;
}

const files = findFiles().filter((path) => /(^|[/-])problems\.ts$/.test(path));
const refusals = (await Promise.all(files.map(refusalsOf))).flat();

/** What a file's exports made with `problemKind` declare. */
async function refusalsOf(file: string): Promise<Refusal[]> {
  const module: Record<string, unknown> = await import(pathToFileURL(join(repositoryRoot, file)).href);
  return Object.values(module).flatMap((value) => {
    if (typeof value !== 'function' || !('kind' in value)) return [];
    const kind = value.kind;
    if (typeof kind !== 'object' || kind === null || !('code' in kind) || !('status' in kind)) return [];
    return [{ code: String(kind.code), status: Number(kind.status), file }];
  });
}

/** The texts of a refusal stand in its slice; those of the kernel and of app beside their own parts. */
function textFolders(file: string) {
  const home = /^(capabilities\/[^/]+|[^/]+)\//.exec(file)?.[0] ?? file;
  return localeFolders.filter((folder) => folder.path.startsWith(home));
}

test('every problem has a text in each language', () => {
  assert.ok(refusals.length > 0, 'no problem was found');
  const silent = refusals.flatMap(({ code, file }) => {
    const folders = textFolders(file);
    const languages = locales.filter(
      (locale) => !folders.some(({ texts }) => texts.get(locale)?.has(`problems.${code}`)),
    );
    return languages.map((locale) => `${file}: no text problems.${code} in ${locale}`);
  });
  expectNone(
    silent,
    'Add the key to es.json and en.json in a locales folder of the slice, of the kernel or of app.',
  );
});

test('a code of a problem is used once, and reads as area.what-is-wrong', () => {
  const codes = refusals.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const odd = codes.filter((code) => !/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(code));
  expectNone(
    [...twice, ...odd],
    'Programs compare these codes: give each refusal one of its own, in lower case.',
  );
});

/** Our own faults that people meet, with a sentence as refusals have: what nobody expected, and a file that was lost. */
const OWN_FAULTS = ['http.unexpected', 'files.integrity'];

test('a problem is a refusal that a client or an operator can act on', () => {
  const isRefusal = (status: number) => (status >= 400 && status < 500) || status === 503;
  // What app refuses is said on the terminal before anything is served.
  const answered = refusals.filter(({ file }) => !file.startsWith('app/'));
  const odd = answered.filter(({ code, status }) => !isRefusal(status) && !OWN_FAULTS.includes(code));
  expectNone(
    odd.map(({ code, status }) => `${code} has status ${status}`),
    'A refusal is 4xx, or 503 when Minka itself cannot answer now; our own faults are invariants, not problems.',
  );
});
