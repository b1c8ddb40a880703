import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { installation } from '#kernel/installation.ts';
import { invariant } from '#kernel/invariant.ts';
import { readFolder } from './read-folder.ts';

const programmesFolder = join(installation, 'programmes');

/** The folder of the programme on which an empty instance opens: the one whose file says `shipped: true`. */
export async function shippedFolder(): Promise<string | null> {
  for (const entry of (await readdir(programmesFolder)).sort()) {
    const file = await readFile(join(programmesFolder, entry, 'programme.yaml'), 'utf8').catch(() => '');
    const read: unknown = file === '' ? null : load(file);
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
