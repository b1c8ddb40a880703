/** Returns the number when it is whole; Temporal would cut or refuse a fraction with a less helpful message. */
export function requireWhole(count: number, unit: string): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is not a whole number of ${unit}`);
  return count;
}
