import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { project, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
await build();
const { runDemo } = await import('../test/demo/run-demo.ts');
const { smallerPng } = await import('../test/demo/smaller-png.ts');

const folder = join(project, 'demo-output');
/** Pictures of the README, by the name each has in docs/pictures/. `--readme` puts new ones there. */
const readmePictures = {
  'ship-bought': 'ship-bought-1280-light',
  'ship-rates': 'ship-rates-1280-light',
  'ship-customs': 'ship-customs-1280-light',
  shipments: 'shipments-1280-light',
  'end-of-day': 'end-of-day-1280-dark',
};
rmSync(folder, { recursive: true, force: true });
try {
  console.log(await runDemo(folder));
  if (process.argv.includes('--readme')) {
    mkdirSync(join(project, 'docs/pictures'), { recursive: true });
    for (const [name, picture] of Object.entries(readmePictures))
      writeFileSync(join(project, 'docs/pictures', `${name}.png`), smallerPng(readFileSync(join(folder, 'pictures', `${picture}.png`))));
  }
} catch (error) {
  console.error(`The demo stopped: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
