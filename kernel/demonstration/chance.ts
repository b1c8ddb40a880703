import { createHash } from 'node:crypto';
import { invariant } from '#kernel/invariant.ts';

/** Draws that are the same each time they are begun with the same seed. For what is invented, never for a secret. */
export type Chance = Readonly<{
  bytes(size: number): Buffer;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Draws of their own under a name, which do not depend on what was drawn before. */
  apart(name: string): Chance;
}>;

export function chanceFrom(seed: string): Chance {
  let drawn = 0;
  const bytes = (size: number) => {
    const pieces: Buffer[] = [];
    for (let had = 0; had < size; had += 32) {
      pieces.push(createHash('sha256').update(`${seed}\n${drawn}`).digest());
      drawn += 1;
    }
    return Buffer.concat(pieces).subarray(0, size);
  };
  const below = (limit: number) => bytes(6).readUIntBE(0, 6) % limit;
  return {
    bytes,
    below,
    pick(from) {
      const picked = from[below(from.length)];
      invariant(picked !== undefined, 'one is picked from some');
      return picked;
    },
    apart: (name) => chanceFrom(`${seed}/${name}`),
  };
}
