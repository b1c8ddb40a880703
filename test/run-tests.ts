/**
 * `npm test`: every proof of this repository, one step after the other, and one line of counts at the end.
 * Names of steps as arguments run these alone (`npm test -- unit browser`); `--quick` runs those that take seconds.
 */
import { styleText } from 'node:util';
import type { Outcome, Step } from './runner/step.ts';
import { brokenStep } from './runner/step.ts';
import { steps } from './runner/steps.ts';

const asked = process.argv.slice(2);
const names = asked.filter((argument) => argument !== '--quick');
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  print(
    `There is no step ${unknown.join(', ')}. The steps are: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps.filter(isWanted)) {
  const startedMs = performance.now();
  const outcome = await step.run().catch((error: Error) => brokenStep(error.stack ?? error.message));
  tell(step, outcome, performance.now() - startedMs);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
}
print(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function isWanted(step: Step): boolean {
  if (names.length > 0) return names.includes(step.name);
  return step.quick || !asked.includes('--quick');
}

function tell(step: Step, outcome: Outcome, tookMs: number): void {
  const word = outcome.failed > 0 ? 'FAIL' : outcome.passed > 0 ? 'ok' : 'skip';
  const colour = outcome.failed > 0 ? 'red' : outcome.passed > 0 ? 'green' : 'yellow';
  const mark = styleText(colour, word.padEnd(4), { stream: process.stdout });
  const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`;
  const remark = outcome.remark === undefined ? '' : `  ${outcome.remark}`;
  print(`${mark}  ${step.name.padEnd(12)}  ${(tookMs / 1000).toFixed(1).padStart(6)} s  ${counts}${remark}`);
  for (const failure of outcome.failures) print(`\n${failure.replace(/^(?=.)/gm, '      ')}\n`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
