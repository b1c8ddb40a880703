/** The process that holds the tests: writes their outcome as JSON to the file that its first argument names. */
import { AssertionError } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

interface TestEvent {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: {
    readonly type?: string | undefined;
    readonly error?: Error & { readonly failureType?: unknown };
  };
}

const [report, ...names] = process.argv.slice(2);
if (report === undefined) throw new Error('name the file for the outcome first, then the test files');

const failures: string[] = [];
const complaints: string[] = [];
let passed = 0;
let skipped = 0;
let success = false;

const events = run({ files: names.map((name) => resolve(name)), isolation: 'none' });
// Kept beside the outcome, so that whoever has to stop this process can say what it was doing.
events.on('test:dequeue', ({ name, file }) => {
  writeFileSync(`${report}.now`, `${file === undefined ? '' : `${relative('.', file)}  `}${name}`);
});
events.on('test:pass', (event) => count(event, true));
events.on('test:fail', (event) => count(event, false));
events.on('test:diagnostic', ({ message }) => {
  if (/^(Error|Warning): /.test(message)) complaints.push(message);
});
events.on('test:summary', (summary) => {
  if (summary.file === undefined) success = summary.success;
});
events.on('end', () => {
  // An error thrown after its test had ended belongs to no test; node:test tells of it in a diagnostic only.
  if (!success && failures.length === 0)
    failures.push(['An error outside of any test.', ...complaints].join('\n'));
  writeFileSync(report, JSON.stringify({ passed, failed: failures.length, skipped, failures }));
});
events.resume();

function count(event: TestEvent, ok: boolean): void {
  if (event.skip || event.todo) {
    skipped += 1;
  } else if (ok) {
    // node:test reports a file that declares no test as a passed test with the file's own name.
    if (event.name === event.file) failures.push(`${relative('.', event.file)}: declares no test`);
    else if (event.details.type !== 'suite') passed += 1;
  } else if (event.details.error?.failureType !== 'subtestsFailed') {
    failures.push(failureText(event));
  }
}

function failureText(event: TestEvent): string {
  const place = event.file === undefined ? '' : `${relative('.', event.file)}:${event.line ?? 1}  `;
  const error = event.details.error;
  const cause = error?.cause ?? error;
  // The message of an assertion already holds what was expected; its properties would say it again.
  const text =
    cause instanceof AssertionError ? (cause.stack ?? cause.message) : inspect(cause, { depth: 5 });
  const lines = text.split('\n').filter((line) => !/^\s+at .*node:internal/.test(line));
  return `${place}${event.name}\n${lines.join('\n')}`;
}
