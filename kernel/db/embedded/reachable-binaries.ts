import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { obstacleTo, type RunAs } from './run-as.ts';

/**
 * The programs where the database's user can run them. Minka started by root out of root's own home has them in a
 * place that nobody else may enter; they are then copied once into the data folder.
 */
export async function reachableBinaries(
  binaries: Binaries,
  dataFolder: string,
  user: RunAs,
): Promise<Binaries> {
  if ((await obstacleTo(binaries.folder, user)) === undefined) return binaries;
  const folder = join(dataFolder, 'programs', `postgresql-${binaries.version}`);
  const isThere = await stat(folder).catch(() => undefined);
  if (isThere === undefined) {
    const draft = `${folder}.${randomUUID()}`;
    await mkdir(join(dataFolder, 'programs'), { recursive: true, mode: 0o755 });
    await cp(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, folder);
  }
  const inFolder = (program: string) => join(folder, 'bin', basename(program));
  return { ...binaries, folder, initdb: inFolder(binaries.initdb), postgres: inFolder(binaries.postgres) };
}
