import { invariant } from '#kernel/invariant.ts';
import type { Programme } from '../rules/format/programme.ts';
import { readProgramme } from '../rules/format/read-programme.ts';

/** Files of a programme by their name, as stored and as read from a folder. */
export type ProgrammeFiles = ReadonlyMap<string, Uint8Array>;

const kept = new Map<string, Programme>();
const keptAtMost = 8;

/**
 * Reads stored files. What was stored has been checked, so a file that cannot be read is our bug. A revision never
 * changes, so its reading is kept in memory under its hash; any process can make it again.
 */
export function parsedProgramme(contentSha256: string, files: ProgrammeFiles): Programme {
  const known = kept.get(contentSha256);
  if (known !== undefined) return known;
  const read = readProgramme(files);
  invariant('programme' in read, 'A stored revision can no longer be read by this version of the format.');
  if (kept.size >= keptAtMost) kept.delete(kept.keys().next().value ?? '');
  kept.set(contentSha256, read.programme);
  return read.programme;
}

/** Whether the reading is in memory, so that a request need not load the files. */
export function isParsed(contentSha256: string): boolean {
  return kept.has(contentSha256);
}
