/* Writes docs/rules.md from the rule table. */
import { project, run, underPinnedNode } from './bootstrap.mjs';

await underPinnedNode(import.meta.url);
process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/shared/rules-document.test.ts'], {
  cwd: project, env: { ...process.env, LABELDESK_WRITE_TABLE: 'yes' },
});
