import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findChromium } from './find-chromium.ts';
import { repositoryRoot } from './find-files.ts';
import { runCommand } from './run-command.ts';
import { brokenStep, type Outcome, refuseEmpty } from './step.ts';

const reportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Runs the journeys of `e2e/` in a real browser. Where there is no Chromium they are skipped, and that is said. */
export async function runBrowserTests(files: readonly string[], limitMs: number): Promise<Outcome> {
  if (files.length === 0) return brokenStep('no journey (e2e/*.e2e.ts) was found, which proves nothing');
  if (findChromium() === undefined) {
    const remark = 'no Chromium on this machine: install one, or name it in MINKA_CHROMIUM';
    return { passed: 0, failed: 0, skipped: files.length, failures: [], remark };
  }
  const folder = await mkdtemp(join(tmpdir(), 'minka-journeys-'));
  const report = join(folder, 'report.json');
  try {
    const playwright = join(repositoryRoot, 'node_modules', '@playwright', 'test', 'cli.js');
    const args = [playwright, 'test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json'];
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' };
    const ran = await runCommand(process.execPath, args, { limitMs, env });
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (ran.timedOut || text === undefined) {
      const how = ran.timedOut ? `had not ended after ${limitMs / 1000} s` : 'ended without a report';
      return brokenStep(`Playwright ${how}.\n${ran.output}`);
    }
    return readReport(text, ran.exitCode, ran.output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readReport(text: string, exitCode: number | null, output: string): Outcome {
  const { stats, errors } = reportSchema.parse(JSON.parse(text));
  // A journey that passes at the second try has failed once: there is no reason to trust it.
  const inTests = stats.unexpected + stats.flaky;
  const failed = inTests === 0 && (errors.length > 0 || exitCode !== 0) ? 1 : inTests;
  const outcome = {
    passed: stats.expected,
    failed,
    skipped: stats.skipped,
    failures: failed > 0 ? [output] : [],
  };
  return refuseEmpty(outcome, 'the journeys');
}
