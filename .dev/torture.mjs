import { underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
await import('../test/torture/run-torture.ts');
