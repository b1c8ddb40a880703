import { createHash, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { AnyEndpoint } from './endpoint.ts';
import type { Entered } from './enter-request.ts';
import { keyMissing, keyReused, twinInFlight } from './problems.ts';

/** The key of a request; every POST but signing in needs one. */
export function readKey(header: string | string[] | undefined): string {
  const key = typeof header === 'string' ? header.trim() : '';
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw keyMissing({});
  return key;
}

/**
 * What makes two requests the same: path and body, not the order of the body's keys. A plain digest of a body with a
 * password would let whoever sees it try passwords by the million, so it is computed as slowly as those are kept.
 */
export async function hashOfRequest(
  { holdsPassword }: Pick<AnyEndpoint, 'holdsPassword'>,
  { path, body, key }: Readonly<{ path: string; body: unknown; key: string }>,
): Promise<string> {
  const text = `${path}\n${canonical(body)}`;
  if (!holdsPassword) return createHash('sha256').update(text).digest('hex');
  // The key is fresh for each act, which makes it a salt.
  return (await derive(text, key, 32, { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 })).toString('hex');
}

const derive = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);

/** Where nobody is signed in, the link that somebody came with owns the key. */
export function ownerOfDoor(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/**
 * What was answered before under a key, if anything. The same key with another request is refused, and so is a twin of a
 * request that is still being worked on.
 */
export async function answeredBefore(
  { held, stored }: NonNullable<Entered['key']>,
  hashOfThis: () => Promise<string>,
): Promise<Readonly<{ body: unknown }> | undefined> {
  if (!held) throw twinInFlight({}, { retryAfterSeconds: 1 });
  if (stored === null) return undefined;
  if (stored.request !== (await hashOfThis())) throw keyReused({});
  return { body: stored.body };
}

/** An answer without its links and keys. */
export function withoutShownOnce(body: unknown, shownOnce: readonly string[]): unknown {
  if (shownOnce.length === 0 || typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, shownOnce.includes(name) ? null : value]),
  );
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
