import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

// 103 bytes on macOS and 107 on Linux; PostgreSQL refuses to start with a longer one.
const longestPathBytes = 103;

/**
 * Where the server's socket lies: beside its data, where only its own user comes in. A write takes less than half the
 * time of one over loopback. '' where the system has no such sockets, or the path would be too long for one.
 */
export function socketFolder(folder: string): string {
  const longest = join(folder, '.s.PGSQL.65535');
  return process.platform === 'win32' || Buffer.byteLength(longest) > longestPathBytes ? '' : folder;
}

/** Removes the sockets of a server that was killed. No server of this folder may be alive. */
export async function clearSockets(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names) {
    if (/^\.s\.PGSQL\.\d+(\.lock)?$/.test(name)) await rm(join(folder, name), { force: true });
  }
}
