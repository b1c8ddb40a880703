import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largestFileBytes } from './rules/format/decode-text.ts';
import { type FileProblem, fileProblem } from './rules/format/file-problem.ts';
import { programmeFileNames } from './rules/format/programme.ts';

/** What is read of a programme's folder: its five files, and everything under `texts` and `forms` as it is. */
const keptFolders = ['texts', 'forms'];
const mostKeptFiles = 500;
const largestKeptBytes = 20_000_000;
const largestTotalBytes = 100_000_000;
const deepestFolder = 8;

/**
 * The files of a programme from a folder, by their name within it (`texts/es/home.md`). Links are refused, because
 * they could lead out of the folder; other files of the folder are not read. A file that is missing is left to
 * the reader of the programme to say.
 */
export async function readFolder(
  folder: string,
): Promise<{ files: ReadonlyMap<string, Uint8Array> } | { problems: FileProblem[] }> {
  const reading: Reading = { folder, files: new Map(), problems: [], bytes: 0 };
  const kind = await kindOf(folder);
  if (kind !== 'folder') return { problems: [fileProblem('not_a_folder', folder, start)] };
  for (const name of Object.values(programmeFileNames)) await addFile(reading, name, largestFileBytes);
  for (const name of keptFolders) await addFolder(reading, name, 1);
  return reading.problems.length > 0 ? { problems: reading.problems } : { files: reading.files };
}

type Reading = { folder: string; files: Map<string, Uint8Array>; problems: FileProblem[]; bytes: number };

const start = { line: 1, column: 1 };

async function addFolder(reading: Reading, name: string, depth: number): Promise<void> {
  const kind = await kindOf(join(reading.folder, name));
  if (kind === 'missing') return;
  if (kind !== 'folder' || depth > deepestFolder) {
    reading.problems.push(fileProblem(kind === 'link' ? 'link' : 'not_a_folder', name, start));
    return;
  }
  const entries = await readdir(join(reading.folder, name), { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    // Files that editors and systems leave behind.
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    if (entry.isDirectory()) await addFolder(reading, `${name}/${entry.name}`, depth + 1);
    else await addFile(reading, `${name}/${entry.name}`, largestKeptBytes);
    if (reading.problems.length > 0) return;
  }
}

async function addFile(reading: Reading, name: string, largest: number): Promise<void> {
  const path = join(reading.folder, name);
  const kind = await kindOf(path);
  if (kind === 'missing') return;
  if (kind !== 'file') {
    reading.problems.push(fileProblem(kind === 'link' ? 'link' : 'not_a_file', name, start));
    return;
  }
  const { size } = await lstat(path);
  reading.bytes += size;
  if (size > largest) {
    const params = { bytes: size, megabytes: largest / 1_000_000 };
    reading.problems.push(fileProblem('too_large', name, start, { params }));
  } else if (reading.bytes > largestTotalBytes || reading.files.size > mostKeptFiles) {
    const params = { files: mostKeptFiles, megabytes: largestTotalBytes / 1_000_000 };
    reading.problems.push(fileProblem('folder_too_large', name, start, { params }));
  } else {
    reading.files.set(name, await readFile(path));
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'link' | 'other' | 'missing'> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return 'missing';
    throw error;
  }
}
