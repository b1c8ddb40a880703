import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/**
 * A UUID of version 7 (RFC 9562 section 5.7): ordered by the moment it was made, unguessable in the rest, unless its
 * letters are drawn from something else.
 */
export function newId(now: Temporal.Instant, draw: (size: number) => Buffer = randomBytes): string {
  const bytes = Buffer.from(draw(16));
  bytes.writeUIntBE(now.epochMilliseconds, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
