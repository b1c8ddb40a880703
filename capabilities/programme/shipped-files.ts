import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { invariant } from '#kernel/invariant.ts';
import { readFolder } from './read-folder.ts';

const programmesFolder = join(dirname(fileURLToPath(import.meta.url)), '../../programmes');

/** The folder of the programme on which an empty instance opens: the one whose file says `shipped: true`. */
export async function shippedFolder(): Promise<string | null> {
  for (const entry of (await readdir(programmesFolder)).sort()) {
    const file = await readFile(join(programmesFolder, entry, 'programme.yaml'), 'utf8').catch(() => '');
    const read: unknown = file === '' ? null : parse(file);
    if (typeof read === 'object' && read !== null && 'shipped' in read && read.shipped === true) {
      return join(programmesFolder, entry);
    }
  }
  return null;
}

/** The files of the shipped programme. */
export async function shippedFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await shippedFolder();
  invariant(folder !== null, 'One of the programmes in the repository is marked as shipped.');
  const found = await readFolder(folder);
  invariant('files' in found, 'The shipped programme can be read.');
  return found.files;
}
