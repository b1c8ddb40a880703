/** States what must be true if our own code is right. A failure is a bug of ours: 500 without details, with a log. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${why}`);
}
