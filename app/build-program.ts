import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '#kernel/installation.ts';
import { buildInPlace } from './build-in-place.ts';

const output = join(installation, 'dist');

// They come in a hundred small files, and loading those takes longer than what they do. Other packages stay outside:
// some find files of their own beside themselves.
const boundIn = [
  'zod',
  'fastify-type-provider-zod',
  'commander',
  'i18next',
  'js-yaml',
  'csv-parse',
  'big.js',
  'temporal-polyfill',
  'temporal-utils',
];

/**
 * Binds the sources into few files, `dist/cli.js` first: a command answers a fifth sooner. `bin/minka` runs them as
 * long as no source is younger; the sources themselves run otherwise.
 */
export async function buildProgram(): Promise<void> {
  const { build } = await import('vite');
  await buildInPlace(output, async (draft) => {
    // Its time is what `bin/minka` compares: a source that is saved while this runs is younger than what is made of it.
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, '.began'), '');
    await build({
      root: installation,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: { ssr: join('app', 'cli.ts'), outDir: draft, emptyOutDir: false, target: 'node24' },
      ssr: { noExternal: boundIn },
    });
  });
}
