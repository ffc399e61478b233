import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked { readonly optionalDependencies?: Readonly<Record<string, string>> }

const read = (): Readonly<Record<string, Locked>> => {
  const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Record<string, Locked> }).packages;
};

/** Where a package may stand for another that needs it: in its own folder, or in one around it. */
const places = (path: string, name: string): string[] => {
  const around = path.split('/node_modules/').slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [path, ...around].filter((folder) => folder !== '' && folder !== 'node_modules').map((folder) => `${folder}/node_modules/${name}`).concat(`node_modules/${name}`);
};

// npm writes a lock file without other systems' packages when it finds node_modules of this one beside it.
test('the lock file holds the packages of every platform, so that `npm ci` takes it anywhere', () => {
  const packages = read();
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(path, name).some((place) => place in packages)).map((name) => `${name} of ${path}`));
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.entries(read()).filter(([, locked]) => 'resolved' in locked)).toEqual([]);
});
