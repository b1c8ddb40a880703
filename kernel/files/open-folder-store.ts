import { createHash, type Hash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { systemClock } from '#kernel/clock/clock.ts';
import { codeOf } from '#kernel/db/connection.ts';
import { fileTooLarge, integrityLost, noSpace, uploadCutOff } from './problems.ts';
import type { FileStore, KeptBytes, Putting } from './store.ts';

/**
 * The store as a folder: the bytes of a file lie in `ab/cdef…`, readable by their owner alone. What is on its way in lies
 * in `incoming/`; what a killed process left there is cleared away by a later start.
 */
export async function openFolderStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await clearLeftovers(incoming);
  return {
    async put(bytes, putting) {
      const path = join(incoming, randomUUID());
      try {
        return await keep(bytes, putting, { path, folder });
      } catch (error) {
        await rm(path, { force: true });
        throw putProblem(error);
      }
    },
    open: (sha256) => openProved(placeOf(folder, sha256), sha256),
  };
}

const leftoverHours = 24;

async function clearLeftovers(incoming: string): Promise<void> {
  const oldest = systemClock.now().subtract({ hours: leftoverHours }).epochMilliseconds;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    // Another process of the same folder may be receiving, or be clearing too.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}

async function keep<Judged>(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { largestBytes, judge }: Putting<Judged>,
  { path, folder }: Readonly<{ path: string; folder: string }>,
): Promise<KeptBytes & Readonly<{ judged: Judged }>> {
  const file = await open(path, 'wx', 0o600);
  try {
    const kept = await write(bytes, file, largestBytes);
    const judged = await judge(path, kept);
    await file.sync();
    await giveName(path, placeOf(folder, kept.sha256));
    return { ...kept, judged };
  } finally {
    await file.close();
  }
}

async function write(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: FileHandle,
  largestBytes: number,
): Promise<KeptBytes> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of bytes) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > largestBytes) throw tooLarge(largestBytes);
    hash.update(piece);
    // All of it or an error, in its order; `write` alone may write a part.
    await file.writeFile(piece);
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

export function tooLarge(largestBytes: number) {
  return fileTooLarge({ megabytes: Math.round(largestBytes / 100_000) / 10 });
}

/**
 * Renamed over what is there already: the same hash is the same bytes, and these were read a moment ago, so that a copy
 * that a disk has spoilt is put right by whoever gives the file again.
 */
async function giveName(from: string, to: string): Promise<void> {
  const made = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(dirname(to));
  if (made !== undefined) await syncFolder(dirname(made));
}

/** A name outlives the loss of power only once its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openProved(path: string, sha256: string): Promise<Readable> {
  const file = await open(path, 'r').catch((error) => {
    throw integrityLost({ sha256 }, { cause: error });
  });
  try {
    const found = await digest(file);
    if (found !== sha256) throw integrityLost({ sha256 });
    return file.createReadStream({ start: 0 });
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function digest(file: FileHandle): Promise<string> {
  const hash: Hash = createHash('sha256');
  for await (const piece of file.createReadStream({ start: 0, autoClose: false })) hash.update(piece);
  return hash.digest('hex');
}

function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}

function putProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return noSpace({}, { cause: error });
  if (['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code)) return uploadCutOff({}, { cause: error });
  return error;
}
