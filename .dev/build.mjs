import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, underPinnedNode } from './bootstrap.mjs';

const sources = ['electron', 'renderer', 'resources', 'shared', 'package.json', 'package-lock.json'];
const configs = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
const outputs = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
const stamp = join(project, 'dist/built-from');

const filesIn = (path) => {
  try {
    return readdirSync(join(project, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [join(project, path)];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
};

const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn).sort()) hash.update(file.slice(project.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds main, preload and window into dist/, unless they were built from exactly these sources. */
export const build = async () => {
  const from = hashOf([...sources, ...configs]);
  const built = outputs.every((file) => existsSync(join(project, file))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === from;
  if (built) return;
  console.log('Building…');
  const vite = await import('vite');
  try {
    for (const configFile of configs) await vite.build({ configFile: join(project, configFile), logLevel: 'warn' });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  writeFileSync(stamp, from);
};

if (process.argv[1] === import.meta.filename) {
  await underPinnedNode(import.meta.url);
  await build();
}
