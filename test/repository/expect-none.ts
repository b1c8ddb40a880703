import assert from 'node:assert/strict';

/** Fails with every place that breaks a rule, one a line, and with what to do about it. */
export function expectNone(places: readonly string[], mend: string): void {
  if (places.length > 0) assert.fail(`${places.join('\n')}\nThe mend: ${mend}`);
}
