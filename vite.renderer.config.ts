import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const outDir = join(import.meta.dirname, 'dist/renderer');

/** pdf.js fetches these while it draws: the fonts that a PDF may name without holding, and the tables of its character codes. */
const pdfjsData = (): Plugin => ({
  name: 'pdfjs-data',
  apply: 'build',
  closeBundle: () => {
    for (const folder of ['standard_fonts', 'cmaps']) {
      cpSync(join(import.meta.dirname, 'node_modules/pdfjs-dist', folder), join(outDir, 'pdfjs', folder), { recursive: true });
    }
  },
});

/** The window's pages, for the Chromium of the pinned Electron and the one a Debian has. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react(), pdfjsData()],
  worker: { format: 'es' },
  build: {
    target: 'chrome128',
    outDir,
    emptyOutDir: true,
    // An inlined asset would be a data: address, which the policy lets be a picture and nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
