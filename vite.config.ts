import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// The last steps of brotli take most of its time and save next to nothing.
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const parts = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/@tanstack\/(react-router|router-core|history|react-store|store)\// },
  { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|react-remove-scroll)/ },
  { name: 'schemas', test: /node_modules\/zod\// },
  { name: 'drawing', test: /node_modules\/zrender\// },
  { name: 'charts', test: /node_modules\/echarts\// },
];

export default defineConfig(({ mode }) => {
  // `vite build --mode gallery` makes the page on which whoever works on the ui kit sees each component once.
  const gallery = mode === 'gallery';
  return {
    root: 'web',
    base: '/',
    plugins: [react(), compressed()],
    // The server replaces the placeholder in every answer, so that script and style need no 'unsafe-inline'.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: gallery ? '../data/gallery' : 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // Data addresses would need an exception in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: gallery ? 'web/ui/gallery.html' : 'web/index.html',
        // What changes only with a new version of a part keeps its name, and the browser keeps it.
        output: { codeSplitting: { groups: parts } },
      },
    },
  };
});

/** Writes a packed copy beside each script and style, so that the server packs nothing while somebody waits. */
function compressed(): Plugin {
  return {
    name: 'minka-compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const assets = join(dir, 'assets');
      const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const content = await readFile(join(assets, name));
          await writeFile(join(assets, `${name}.br`), await promisify(brotliCompress)(content, quick));
          await writeFile(join(assets, `${name}.gz`), await promisify(gzip)(content));
        }),
      );
    },
  };
}
