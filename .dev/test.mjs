/* `npm test`: sets up what the checks need, runs them all, and ends with their counts. `npm run check` sets up nothing of the system. */
import { underPinnedNode } from './bootstrap.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await underPinnedNode(import.meta.url);
const missing = ensureSystemPackages({ mayInstall: !process.argv.includes('--no-system-setup') });
const { ensureKeytar } = await import('./keytar.mjs');
const noKeytar = ensureKeytar();
const { findElectron } = await import('./electron-binary.mjs');
const { runChecks } = await import('./run-checks.ts');
const { leftOut } = await import('../test/property/scale.ts');
const notes = [...missing, ...(noKeytar === null ? [] : [`keytar isn’t built (${noKeytar}): the keychain’s tests are skipped.`]), leftOut];
process.exitCode = await runChecks(notes, await findElectron());
