import { join } from 'node:path';
import { findFiles, repositoryRoot } from './find-files.ts';
import { runBrowserTests } from './run-browser-tests.ts';
import { runCommand } from './run-command.ts';
import { runNodeTests } from './run-node-tests.ts';
import { brokenStep, type Outcome, type Step } from './step.ts';

const MINUTE_MS = 60_000;
const QUIET = ['--colors=off', '--max-diagnostics=200'];
const files = findFiles();
const isDatabaseTest = (file: string) => file.endsWith('.db.test.ts');
const isRepositoryTest = (file: string) => file.startsWith('test/repository/');
const nodeTests = files.filter((file) => file.endsWith('.test.ts'));

/** The proofs of the repository, the quickest first. What each one is for stands in CONTRIBUTING.md. */
export const steps: readonly Step[] = [
  {
    name: 'format',
    quick: true,
    run: () => tool('biome', 'check', '--linter-enabled=false', ...QUIET),
  },
  { name: 'types', quick: true, run: () => tool('tsc', '-p', 'tsconfig.json') },
  { name: 'types-web', quick: true, run: () => tool('tsc', '-p', 'tsconfig.web.json') },
  { name: 'lint', quick: true, run: () => tool('biome', 'lint', '--error-on-warnings', ...QUIET) },
  {
    name: 'unit',
    quick: true,
    run: () => {
      const unitTests = nodeTests.filter((file) => !isDatabaseTest(file) && !isRepositoryTest(file));
      return runNodeTests(unitTests, 2 * MINUTE_MS);
    },
  },
  {
    name: 'repository',
    quick: true,
    run: () => runNodeTests(nodeTests.filter(isRepositoryTest), MINUTE_MS),
  },
  {
    name: 'database',
    quick: false,
    run: () => runNodeTests(nodeTests.filter(isDatabaseTest), 30 * MINUTE_MS),
  },
  {
    name: 'browser',
    quick: false,
    run: () => {
      const journeys = files.filter((file) => file.startsWith('e2e/') && file.endsWith('.e2e.ts'));
      return runBrowserTests(journeys, 35 * MINUTE_MS);
    },
  },
];

/** A tool that is content, or not: it counts as one. */
async function tool(name: string, ...args: string[]): Promise<Outcome> {
  const program = join(repositoryRoot, 'node_modules', '.bin', name);
  const ran = await runCommand(program, args, { limitMs: 2 * MINUTE_MS });
  if (ran.exitCode === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] };
  return brokenStep(`${name} ${args.join(' ')}\n${ran.output}`);
}
