import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
      rolldownOptions: { input: gallery ? 'web/ui/gallery.html' : 'web/index.html' },
    },
  };
});
