/* Runs the contract suite of every endpoint and writes what it saw into docs/usps.md. */
import { project, run, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/contract/endpoints/', 'test/contract/error-codes/',
  // Both write into the same document.
  '--no-file-parallelism',
], {
  cwd: project, env: { ...process.env, LABELDESK_WRITE_TABLE: 'yes' },
});
