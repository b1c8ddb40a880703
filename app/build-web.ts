import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { installation } from '#kernel/installation.ts';
import { buildInPlace } from './build-in-place.ts';
import { webBuildFailed } from './problems.ts';

const run = promisify(execFile);
const output = join(installation, 'web', 'dist');
const stampFile = join(output, '.sources');

/** Builds the web client if there is none, or if one of its sources is not as it was when it was built. */
export async function ensureWebClient(): Promise<void> {
  const wanted = await hashSources();
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === wanted) return;
  try {
    // In a process of its own, so that what building needs does not stay in the memory of the server.
    await run(process.execPath, [join(installation, 'app', 'build-web.ts')], {
      cwd: installation,
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw webBuildFailed({ reason: output.trim().slice(-2000) }, { cause: error });
  }
}

/** Builds the web client of the sources as they are. */
export async function buildWebClient(): Promise<void> {
  const wanted = await hashSources();
  const { build } = await import('vite');
  await buildInPlace(output, async (draft) => {
    await build({
      configFile: join(installation, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
    await compressFiles(join(draft, 'assets'));
    await writeFile(join(draft, '.sources'), wanted);
  });
}

// What the bundle is made of, by content: a checkout changes times, not files.
async function hashSources(): Promise<string> {
  const slices = await readdir(join(installation, 'capabilities')).catch(() => []);
  const roots = [
    'vite.config.ts',
    'package-lock.json',
    'web',
    'lib',
    'kernel/i18n',
    'kernel/http/endpoint.ts',
    'kernel/locale.ts',
    ...slices.flatMap((slice) =>
      ['web', 'contract', 'contract.ts', 'locales', 'rules', 'present'].map(
        (part) => `capabilities/${slice}/${part}`,
      ),
    ),
  ];
  const files = (await Promise.all(roots.map(filesUnder))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(installation, file)));
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<readonly string[]> {
  const found = await stat(join(installation, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(installation, path), { recursive: true, withFileTypes: true });
  return entries
    .filter(
      (entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.parentPath.startsWith(output),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(installation.length + 1));
}

async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries
      .filter(({ name }) => /\.(js|css|svg|json)$/.test(name))
      .map(async ({ name }) => {
        const path = join(folder, name);
        const content = await readFile(path);
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, quality));
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      }),
  );
}

// The process that `ensureWebClient` starts.
if (import.meta.main) await buildWebClient();
