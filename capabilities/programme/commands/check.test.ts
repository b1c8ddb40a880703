import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locale } from '#kernel/locale.ts';
import { checkCommand } from './check.ts';
import { testHost } from './test-host.ts';

const shipped = join(import.meta.dirname, '../../../programmes/four-valleys');

async function run(folder: string, options: { json?: boolean; lang?: string } = {}, locale: Locale = 'en') {
  const { host, said } = testHost(locale);
  const code = await checkCommand(folder, options, host);
  return { code, ...said };
}

/** A copy of the small programme with a file changed, gone when the test ends. */
async function withCopy(
  file: string,
  change: (text: string) => string,
  use: (folder: string) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'minka-check-'));
  try {
    cpSync(shipped, folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('each finding is told with its place, the line of the file, a marker and the arithmetic', async () => {
  const { code, out } = await run(shipped);
  assert.equal(code, 1);
  assert.match(out, /^error\[limit-broken\]: .*at most 40%/m);
  const [, file = '', line = '', column = ''] = /--> (budget\.csv):(\d+):(\d+)/.exec(out) ?? [];
  const text = readFileSync(join(shipped, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
  assert.equal(text.slice(Number(column) - 1).split(',')[0], '44400');
  assert.match(out, /44,400 ÷ 95,000\s+46\.74%/);
  assert.match(out, /\^\^\^\^\^ /);
});

test('the last line counts the findings', async () => {
  const { out } = await run(shipped);
  assert.match(out.trimEnd().split('\n').at(-1) ?? '', /2 errors, \d+ warnings? and \d+ notes?\.$/);
});

test('it speaks the language that is asked for', async () => {
  assert.match((await run(shipped, { lang: 'es' })).out, /^error\[limit-broken\]: .*a lo más 40%/m);
  assert.match((await run(shipped, {}, 'es')).out, /para resolver: /);
});

test('as JSON it gives the findings with severity, places, values and arithmetic', async () => {
  const { code, out } = await run(shipped, { json: true });
  assert.equal(code, 1);
  const { findings } = JSON.parse(out);
  for (const finding of findings) {
    assert.ok(['error', 'warning', 'note'].includes(finding.severity));
    assert.equal(typeof finding.message, 'string');
    assert.ok(Array.isArray(finding.values) && Array.isArray(finding.arithmetic));
    for (const { file, line, paragraph } of finding.places) {
      assert.ok(typeof file === 'string' && Number.isInteger(line) && paragraph !== undefined);
    }
    assert.equal(finding.settled, undefined);
  }
});

test('a folder whose errors are all settled ends with 0, and the settled ones are still told', async () => {
  const { findings } = JSON.parse((await run(shipped, { json: true })).out);
  const errors: string[] = findings.flatMap(({ key, severity }: { key: string; severity: string }) =>
    severity === 'error' ? [key] : [],
  );
  const settled = errors.map(
    (finding) =>
      `  - { finding: "${finding}", by: The board, on: 2026-03-15, why: { en: Agreed, es: Acordado } }`,
  );
  const change = (text: string) =>
    `${text.replace(/\nsettled: \[\]\s*$/, '\n')}\nsettled:\n${settled.join('\n')}\n`;
  await withCopy('clauses.yaml', change, async (folder) => {
    const { code, out } = await run(folder);
    assert.equal(code, 0, out);
    assert.match(out, /^settled\[limit-broken\]/m);
    assert.match(out, /settled by The board on 15 Mar 2026: Agreed/);
  });
});

test('files that cannot be read end with 2, each told by file and line in the same way', async () => {
  await withCopy(
    'logframe.yaml',
    (text) => text.replace('measures:', 'mesures:'),
    async (folder) => {
      const { code, err, out } = await run(folder);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^error\[unknown_key\]/m);
      assert.match(err, /--> logframe\.yaml:\d+:\d+/);
      assert.match(err, /mesures:/);
      const json = await run(folder, { json: true });
      assert.equal(json.code, 2);
      assert.equal(JSON.parse(json.out).problems[0].file, 'logframe.yaml');
    },
  );
});

test('a folder that is not there ends with 2', async () => {
  assert.equal((await run(join(shipped, 'nowhere'))).code, 2);
});
