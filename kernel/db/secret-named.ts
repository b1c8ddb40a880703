import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { prepareDataFolder } from './embedded/cluster.ts';
import { keepSecret } from './embedded/secrets.ts';
import type { DatabasePlace } from './source.ts';

/**
 * One of the secrets of an instance. Where the configuration gives one for all servers, each is derived from it
 * (RFC 5869), so that no server keeps what another needs; otherwise it is made at the first time and kept in the data
 * folder, readable by its owner only.
 */
export async function secretNamed(
  { secret, dataFolder }: Pick<DatabasePlace, 'secret' | 'dataFolder'>,
  name: string,
): Promise<string> {
  if (secret !== undefined) {
    return Buffer.from(hkdfSync('sha256', secret, 'minka', name, 32)).toString('base64url');
  }
  await prepareDataFolder(dataFolder);
  return keepSecret(join(dataFolder, name));
}
