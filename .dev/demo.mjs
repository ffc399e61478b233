import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { project, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
await build();
const { runDemo } = await import('../test/demo/run-demo.ts');

const folder = join(project, 'demo-output');
rmSync(folder, { recursive: true, force: true });
try {
  console.log(await runDemo(folder));
} catch (error) {
  console.error(`The demo stopped: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
