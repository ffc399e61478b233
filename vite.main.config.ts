import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const entries = [
  'electron/main.ts', 'electron/raster/raster-worker.ts', 'electron/ledger/transfer/age-worker.ts', 'electron/ledger/check/check-worker.ts', 'electron/printing/windows/spooler-thread.ts',
].filter((file) => existsSync(file));

/** The main process: ES modules for Electron's own Node, with everything in them that isn't native or read from its package. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'keytar', 'koffi', '@hyzyla/pdfium', 'zxing-wasm'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: entries,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
