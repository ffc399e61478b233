import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** What the torture starts again and again, built as the product's main process is: read from its sources, a desk takes a second to start. */
export interface Programs {
  readonly desk: string;
  readonly practice: string;
  /** Of a desk: Node compiles it once. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Builds them into a folder. */
export const buildPrograms = async (folder: string): Promise<Programs> => {
  const outDir = join(folder, 'programs');
  await build({
    root: project,
    configFile: join(project, 'vite.main.config.ts'),
    logLevel: 'warn',
    build: { outDir, sourcemap: false, rollupOptions: { input: ['test/torture/desk/desk-process.ts', 'electron/practice/serve.ts'] } },
  });
  // Said, so that Node needn't find out by reading them; what isn't built in is read from its package.
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ type: 'module' }));
  symlinkSync(join(project, 'node_modules'), join(outDir, 'node_modules'));
  return { desk: join(outDir, 'desk-process.js'), practice: join(outDir, 'serve.js'), environment: { NODE_COMPILE_CACHE: join(folder, 'compiled') } };
};
