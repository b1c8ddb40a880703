import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runNodeTests } from './run-node-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'minka-runner-'));
after(() => rmSync(folder, { recursive: true }));

let written = 0;
function testFile(body: string): string {
  written += 1;
  const path = join(folder, `case-${written}.test.ts`);
  writeFileSync(path, `import { describe, test } from 'node:test';\n${body}\n`);
  return path;
}

test('passed, failed, skipped and unfinished tests are each counted once, suites not at all', async () => {
  const file = testFile(`
    test('holds', () => {});
    test('waits', { skip: 'for a reason' }, () => {});
    test('is planned', { todo: true }, () => {});
    describe('a suite', () => test('with parts', async (t) => {
      await t.test('that breaks', () => { throw new Error('broken inside'); });
    }));`);
  const outcome = await runNodeTests([file], 60_000);
  assert.deepEqual([outcome.passed, outcome.failed, outcome.skipped], [1, 1, 2]);
  assert.match(outcome.failures.join('\n'), /case-\d+\.test\.ts:\d+ {2}that breaks\nError: broken inside/);
});

test('a file that cannot be loaded fails, and the tests of the other files still run', async () => {
  const broken = testFile(`import './is-not-there.ts';`);
  const sound = testFile(`test('holds', () => {});`);
  const outcome = await runNodeTests([broken, sound], 60_000);
  assert.deepEqual([outcome.passed, outcome.failed], [1, 1]);
  assert.match(outcome.failures.join('\n'), /ERR_MODULE_NOT_FOUND/);
});

test('a file that declares no test fails beside one that does', async () => {
  const outcome = await runNodeTests([testFile(''), testFile(`test('holds', () => {});`)], 60_000);
  assert.deepEqual([outcome.passed, outcome.failed], [1, 1]);
  assert.match(outcome.failures.join('\n'), /declares no test/);
});

test('a run without any file fails', async () => {
  assert.equal((await runNodeTests([], 60_000)).failed, 1);
});

test('a test that ends the process is a failure, and named, even with exit code 0', async () => {
  const file = testFile(`test('leaves', () => { console.log('last words'); process.exit(0); });`);
  const outcome = await runNodeTests([file], 60_000);
  assert.deepEqual([outcome.passed, outcome.failed], [0, 1]);
  assert.match(
    outcome.failures.join('\n'),
    /exit code 0 before it could report; the last test begun: .*leaves/,
  );
  assert.match(outcome.failures.join('\n'), /last words/);
});

test('an error thrown after its test had passed is a failure with its message', async () => {
  const file = testFile(`
    test('passes too early', () => { setImmediate(() => { throw new Error('too late'); }); });
    test('keeps the process alive', () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))));`);
  const outcome = await runNodeTests([file], 60_000);
  assert.equal(outcome.failed, 1);
  assert.match(outcome.failures.join('\n'), /too late/);
});

test('a process that never ends is stopped and is a failure', async () => {
  const file = testFile(`test('leaves a timer behind', () => { setInterval(() => {}, 1000); });`);
  const outcome = await runNodeTests([file], 500);
  assert.equal(outcome.failed, 1);
  assert.match(outcome.failures.join('\n'), /was stopped/);
});
