import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import { invariant } from './invariant.ts';

/** The folder in which Minka is installed, whether its sources run or the programs built of them. */
export const installation = folderOfPackage();

function folderOfPackage(): string {
  const manifest = findPackageJSON('.', import.meta.url);
  invariant(manifest !== undefined, 'Minka lies beside its package.json.');
  return dirname(manifest);
}
