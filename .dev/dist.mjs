import { join } from 'node:path';
import { project, run, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
const { ensureKeytar } = await import('./keytar.mjs');
const { build } = await import('./build.mjs');
const noKeychain = ensureKeytar();
if (noKeychain !== null) {
  console.error(`An installer without the keychain would keep no secret: keytar isn’t built (${noKeychain}).`);
  process.exit(1);
}
await build();
process.exitCode = await run(process.execPath, [join(project, 'node_modules/electron-builder/cli.js'), '--publish=never', ...process.argv.slice(2)]);
