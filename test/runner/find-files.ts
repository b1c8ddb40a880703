import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository, whichever folder a command was started in. */
export const repositoryRoot = join(import.meta.dirname, '..', '..');

/**
 * Every file of the work tree, as a path from its root with forward slashes, in a stable order. What .gitignore names
 * as a folder is left out. Git itself is not asked: a copy without its history can be tested too.
 */
export function findFiles(root: string = repositoryRoot): string[] {
  const ignored = new Set(['.git', ...ignoredFolders(root)]);
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !ignored.has(entry.name)) visit(path);
      if (entry.isFile()) found.push(path);
    }
  };
  visit('');
  return found.sort();
}

function ignoredFolders(root: string): string[] {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('/')).map((line) => line.replace(/^\/|\/$/g, ''));
}
