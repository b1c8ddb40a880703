import { join } from 'node:path';
import { prepareDataFolder } from '#kernel/db/embedded/cluster.ts';
import { keepSecret } from '#kernel/db/embedded/secrets.ts';

/**
 * The secret of an instance's sign-in, made at the first time and kept in the data folder, readable by its owner only.
 * Without it everybody has to sign in again, and authenticators have to be set up again.
 */
export async function signInSecret(dataFolder: string): Promise<string> {
  await prepareDataFolder(dataFolder);
  return keepSecret(join(dataFolder, 'sign-in-secret'));
}
