import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where the data lies when nobody says: beside the program. Only where root has installed it in a place that no
 * other user may enter, which the database would have to, it lies where systems keep such data.
 */
export function defaultDataFolder(installation: string): string {
  if (process.getuid?.() !== 0 || everybodyMayEnter(installation)) return join(installation, 'data');
  const name = createHash('sha256').update(installation).digest('hex').slice(0, 12);
  return join('/var/lib/minka', name);
}

function everybodyMayEnter(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return folder === dirname(folder) || everybodyMayEnter(dirname(folder));
}
