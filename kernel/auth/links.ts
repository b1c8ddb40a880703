import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 random bits. The database keeps its hash alone. */
export function makeToken(): Readonly<{ token: string; sha256: string }> {
  const token = randomBytes(32).toString('base64url');
  return { token, sha256: hashOfToken(token) };
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
