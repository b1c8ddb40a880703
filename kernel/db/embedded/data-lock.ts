import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#kernel/clock/clock.ts';
import { dataInUse, dataInUseElsewhere } from '#kernel/db/problems.ts';
import { birthOf, isSameProcess, processWorld } from './process-identity.ts';

type Holder = Readonly<{
  pid: number;
  born: string;
  world: string;
  host: string;
  command: string;
  id: string;
}>;

export type DataLock = Readonly<{ release(): Promise<void> }>;

const heartbeatSeconds = 10;
/** A holder of another container or machine cannot be asked; a heartbeat this old counts as dead. */
const heartbeatLostSeconds = 40;

/**
 * Takes the data folder for this process, or says who has it. The lock of a process that died, even by kill -9, is
 * recognised by the process's birth and taken over. The file is put in place whole, by a hard link, so that of two
 * that start together one wins; the advisory lock inside the database is the second wall.
 */
export async function takeDataLock(folder: string, command: string, clock: Clock): Promise<DataLock> {
  const path = join(folder, 'minka.lock');
  const mine: Holder = {
    pid: process.pid,
    born: birthOf(process.pid),
    world: processWorld(),
    host: hostname(),
    command,
    id: randomUUID(),
  };
  const draft = join(folder, `minka.lock.${mine.id}`);
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    while (!(await placed(draft, path))) {
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      await mustBeDead(holder, folder, path, draft);
      await setAside(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = clock.now().epochMilliseconds / 1000;
    utimes(path, now, now).catch(() => undefined);
  }, heartbeatSeconds * 1000);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await readHolder(path))?.id === mine.id) await rm(path, { force: true });
    },
  };
}

/** Who holds the folder now, if it is a process of this machine that lives. */
export async function livingHolder(folder: string): Promise<{ pid: number; command: string } | undefined> {
  const holder = await readHolder(join(folder, 'minka.lock'));
  if (holder === undefined || holder.world !== processWorld() || !isSameProcess(holder)) return undefined;
  return { pid: holder.pid, command: holder.command };
}

async function mustBeDead(holder: Holder, folder: string, path: string, draft: string): Promise<void> {
  if (holder.world === processWorld() && holder.host === hostname()) {
    if (isSameProcess(holder)) throw dataInUse({ folder, pid: holder.pid, command: holder.command });
    return;
  }
  // Both times come from the folder's own file system, so that no clock has to agree with another.
  const [beat, now] = await Promise.all([stat(path), stat(draft)]).catch(() => []);
  if (beat === undefined || now === undefined) return;
  if (now.mtimeMs - beat.mtimeMs < heartbeatLostSeconds * 1000) {
    throw dataInUseElsewhere({ folder, host: holder.host });
  }
}

async function placed(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

// Renaming first and looking after makes sure that a lock which was renewed meanwhile is put back.
async function setAside(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.id !== dead.id) await placed(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    // Written by takeDataLock alone, and never in part.
    return JSON.parse(text) as Holder;
  } catch {
    return { pid: 0, born: '', world: processWorld(), host: hostname(), command: '', id: '' };
  }
}
