import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dataUnreachable, postgresUserMissing } from '#kernel/db/problems.ts';

const run = promisify(execFile);

/** Whose rights the database runs with: nobody's in particular, unless Minka is root, which PostgreSQL refuses. */
export type RunAs = Readonly<{ uid: number; gid: number }> | undefined;

const userName = 'postgres';

/** The user for the database when Minka runs as root; made where there is none. */
export async function databaseUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await idsOf(userName);
  if (known !== undefined) return known;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/bin/false',
    userName,
  ]).catch((error: unknown) => {
    throw postgresUserMissing({}, { cause: error });
  });
  const made = await idsOf(userName);
  if (made === undefined) throw postgresUserMissing({});
  return made;
}

/** Proves that the database's user can walk down to Minka's data folder, which alone is opened for passing through. */
export async function mustReach(dataFolder: string, user: RunAs): Promise<void> {
  if (user === undefined) return;
  await chmod(dataFolder, (await stat(dataFolder)).mode | 0o011);
  const path = await obstacleTo(dataFolder, user);
  if (path !== undefined) throw dataUnreachable({ path, user: userName });
}

/** The first folder on the way down to a path that the user may not enter; none when all is open. */
export async function obstacleTo(path: string, user: RunAs): Promise<string | undefined> {
  if (user === undefined) return undefined;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

async function idsOf(name: string): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
