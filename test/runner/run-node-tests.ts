import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type CommandResult, runCommand } from './run-command.ts';
import { brokenStep, type Outcome, refuseEmpty } from './step.ts';

const outcomeSchema = z.object({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  failures: z.array(z.string()),
});

/**
 * Runs test files with node:test, all in one process of their own (a process per file costs more than the tests).
 * That process must live to report: one that exits early, hangs or crashes is a failure, whatever its exit code.
 */
export async function runNodeTests(files: readonly string[], limitMs: number): Promise<Outcome> {
  if (files.length === 0) return brokenStep('no test file was found, which proves nothing');
  const folder = await mkdtemp(join(tmpdir(), 'minka-tests-'));
  const report = join(folder, 'outcome.json');
  try {
    const child = join(import.meta.dirname, 'node-tests-process.ts');
    const ran = await runCommand(process.execPath, [child, report, ...files], { limitMs });
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (text === undefined) {
      const last = await readFile(`${report}.now`, 'utf8').catch(() => 'none');
      return brokenStep(deathNotice(ran, limitMs, `before it could report; the last test begun: ${last}`));
    }

    const outcome = refuseEmpty(outcomeSchema.parse(JSON.parse(text)), 'these test files');
    if (outcome.failed > 0) return withOutput(outcome, ran.output);
    if (ran.timedOut || ran.exitCode !== 0) {
      const failure = deathNotice(
        ran,
        limitMs,
        'although every test had passed: something was left open or broken',
      );
      return { ...outcome, failed: 1, failures: [failure] };
    }
    return outcome;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withOutput(outcome: Outcome, output: string): Outcome {
  if (output === '') return outcome;
  return { ...outcome, failures: [...outcome.failures, `The tests printed:\n${output}`] };
}

function deathNotice(ran: CommandResult, limitMs: number, when: string): string {
  const how = ran.timedOut
    ? `had not ended after ${limitMs / 1000} s and was stopped`
    : `ended with exit code ${ran.exitCode ?? '(a signal)'}`;
  return `The process of the tests ${how} ${when}.${ran.output === '' ? '' : `\nIt printed:\n${ran.output}`}`;
}
