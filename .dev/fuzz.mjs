/* `npm run fuzz [-- --seed N]`: every property with all its cases, and all mutated answers. A failure tells the seed that finds it again. */
import { parseArgs } from 'node:util';
import { run, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
const { values } = parseArgs({ options: { seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } });
if (!/^\d+$/.test(values.seed)) throw new Error('a seed is a whole number');
console.log(`Seed ${values.seed}: npm run fuzz -- --seed ${values.seed} tries the same again.`);
process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/property', 'test/shipping/model', '--reporter=verbose'], {
  env: { ...process.env, LABELDESK_FUZZ: 'full', LABELDESK_FUZZ_SEED: values.seed },
});
