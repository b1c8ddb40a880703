/** What a step of `npm test` came to. A step that is one command counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each failure in full, as a person wants to read it. */
  readonly failures: readonly string[];
  /** One line that explains a skipped step. */
  readonly remark?: string;
}

export interface Step {
  readonly name: string;
  /** Part of `npm run test:quick`, which must stay within seconds. */
  readonly quick: boolean;
  readonly run: () => Promise<Outcome>;
}

/** The outcome of a step that stopped before it could count anything. */
export function brokenStep(failure: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] };
}

/** Nothing that ran is nothing proved: a step without a single test fails. */
export function refuseEmpty(outcome: Outcome, what: string): Outcome {
  const counted = outcome.passed + outcome.failed + outcome.skipped;
  return counted > 0 ? outcome : brokenStep(`${what}: not one test ran, which proves nothing`);
}
