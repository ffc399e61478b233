import { underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
const { ensureKeytar } = await import('./keytar.mjs');
const { build } = await import('./build.mjs');
ensureKeytar();
await build();
await import('../test/bench/run.ts');
