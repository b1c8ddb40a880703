import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
    plugins: [react()],
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
