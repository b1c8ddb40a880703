import { type ChildProcess, spawn } from 'node:child_process';
import { open, readdir, readFile, realpath, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresDidNotStart } from '#kernel/db/problems.ts';
import { invariant } from '#kernel/invariant.ts';
import { type Binaries, majorOf } from './binaries.ts';
import { birthOf, commandLineOf, isSameProcess, type ProcessIdentity } from './process-identity.ts';
import type { RunAs } from './run-as.ts';
import { clearSockets, socketFolder } from './sockets.ts';

/** A database server of ours that runs: its host is the folder of its socket, or the loopback address. */
export type Postmaster = Readonly<{ identity: ProcessIdentity; host: string; port: number }>;

export type Place = Readonly<{
  folder: string;
  logFile: string;
  binaries: Binaries;
  user: RunAs;
  /** Further `-c` settings, for tests. */
  settings: Readonly<Record<string, string>>;
}>;

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '64MB',
  max_connections: '50',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/** The live server of this data folder, or undefined. A pid file alone proves nothing: the process must be it. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await readPidFile(folder);
    if (found === undefined || !(await isPostmasterOf(found.pid, folder))) return undefined;
    if (found.status === 'ready' && found.port > 0) {
      const { pid, host, port } = found;
      return { identity: { pid, born: birthOf(pid) }, host, port };
    }
    await wait(50);
  }
  return undefined;
}

/** Starts the server and waits until it takes connections. What goes wrong is told with the end of its log. */
export async function startPostmaster(place: Place, wishedPort?: number): Promise<Postmaster> {
  let reason = '';
  await clearSockets(place.folder);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await setStalePidFileAside(place.folder);
    const port = attempt === 0 && wishedPort !== undefined ? wishedPort : await freePort();
    const outcome = await tryToStart(place, port);
    if (typeof outcome !== 'string') return outcome;
    reason = outcome;
    // Children of a server that was killed let go of its shared memory within moments; a port can be taken.
    if (!/shared memory|could not bind|Address already in use|lock file/.test(reason)) break;
    await wait(250);
  }
  throw postgresDidNotStart({ reason, log: place.logFile });
}

/** Stops the server cleanly. `smart` waits for the sessions of others to end first, for at most a minute. */
export async function stopPostmaster(postmaster: Postmaster, mode: 'fast' | 'smart' = 'fast'): Promise<void> {
  const { identity } = postmaster;
  if (mode === 'smart') {
    signal(identity, 'SIGTERM');
    if (await ends(identity, 60)) return;
  }
  signal(identity, 'SIGINT');
  if (await ends(identity, 60)) return;
  invariant(false, `the database (process ${identity.pid}) did not stop within a minute`);
}

async function tryToStart(place: Place, port: number): Promise<Postmaster | string> {
  const all = {
    ...settings,
    ...(majorOf(place.binaries.version) < 18 ? {} : { io_method: 'sync' }),
    port: String(port),
    unix_socket_directories: socketFolder(place.folder),
    ...place.settings,
  };
  const log = await open(place.logFile, 'a', 0o600);
  const from = (await log.stat()).size;
  const child = spawn(
    place.binaries.postgres,
    ['-D', place.folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: place.folder,
      // Its own process group: Ctrl-C in a terminal reaches Minka alone, which then stops the database in order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC' } }),
      ...place.user,
    },
  );
  const ended = endOf(child);
  child.unref();
  try {
    for (let attempt = 0; attempt < 1200; attempt += 1) {
      const end = await Promise.race([ended, wait(25, undefined)]);
      if (end !== undefined) return `${end}${await tail(place.logFile, from)}`;
      const found = await readPidFile(place.folder);
      if (found?.pid === child.pid && found?.status === 'ready') {
        return { identity: { pid: found.pid, born: birthOf(found.pid) }, host: found.host, port };
      }
    }
    return `not ready within 30 seconds; ${await tail(place.logFile, from)}`;
  } finally {
    await log.close();
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(''));
  });
}

/**
 * After a crash the number in postmaster.pid may by now belong to somebody else's process, and PostgreSQL then
 * refuses to start for ever. The file is kept under another name, and only when no server of this folder is alive.
 * In every other case PostgreSQL's own check of the file decides.
 */
async function setStalePidFileAside(folder: string): Promise<void> {
  const found = await readPidFile(folder);
  if (found === undefined || !isSameProcess({ pid: found.pid, born: '' })) return;
  const command = commandLineOf(found.pid);
  if (command === undefined || looksLikePostgres(command)) return;
  if (await anyServerOf(folder)) return;
  await rename(join(folder, 'postmaster.pid'), join(folder, 'postmaster.pid.stale'));
}

async function anyServerOf(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await isPostmasterOf(Number(name), folder))) return true;
  }
  return false;
}

async function isPostmasterOf(pid: number, folder: string): Promise<boolean> {
  const command = commandLineOf(pid);
  if (command === undefined || !looksLikePostgres(command)) return false;
  const dataFolder = command[command.indexOf('-D') + 1];
  if (dataFolder === undefined) return false;
  const [found, ours] = await Promise.all([realpath(dataFolder).catch(() => ''), realpath(folder)]);
  return found === ours;
}

function looksLikePostgres(command: readonly string[]): boolean {
  return /^postgres(\.exe)?$/.test(basename(command[0] ?? '')) && command.includes('-D');
}

type PidFile = Readonly<{ pid: number; host: string; port: number; status: string }>;

// Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
async function readPidFile(folder: string): Promise<PidFile | undefined> {
  let lines: string[];
  try {
    lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  } catch {
    return undefined;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined;
  // The folder is written absolute, and empty where there is no socket.
  const host = (lines[4] ?? '').trim() || '127.0.0.1';
  return { pid, host, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

function signal(identity: ProcessIdentity, name: 'SIGTERM' | 'SIGINT'): void {
  if (!isSameProcess(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch {
    // It ended between the two lines.
  }
}

async function ends(identity: ProcessIdentity, seconds: number): Promise<boolean> {
  for (let attempt = 0; attempt < seconds * 20; attempt += 1) {
    if (!isSameProcess(identity)) return true;
    await wait(50);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function tail(file: string, from: number): Promise<string> {
  const text = (await readFile(file)).subarray(from).toString('utf8');
  const lines = text.split('\n').filter((line) => /FATAL|PANIC|ERROR|HINT|error/.test(line));
  return (lines.length > 0 ? lines : text.split('\n').slice(-5)).join(' ').slice(-1000).trim();
}
