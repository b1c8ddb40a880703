import { secretNamed } from '#kernel/db/secret-named.ts';
import type { DatabasePlace } from '#kernel/db/source.ts';

/**
 * The secret of an instance's sign-in. Without it everybody has to sign in again, and authenticators have to be set up
 * again.
 */
export function signInSecret(place: Pick<DatabasePlace, 'secret' | 'dataFolder'>): Promise<string> {
  return secretNamed(place, 'sign-in-secret');
}
