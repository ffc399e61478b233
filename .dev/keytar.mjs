/* Builds keytar, the way to the system's keychain, from the source in its package. docs/decisions/0005 says against what. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { project, underPinnedNode } from './bootstrap.mjs';

const folder = join(project, 'node_modules/keytar');
const headers = join(project, 'node_modules/.cache/labeldesk/node-api');

const loads = () => {
  try {
    createRequire(import.meta.url)('keytar');
    return true;
  } catch {
    return false;
  }
};

const runs = (command, args, options) => spawnSync(command, args, { stdio: 'ignore', cwd: project, ...options }).status === 0;

const npm = (...args) => runs('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });

/** What node-gyp expects to find of a Node: headers, and the settings that every addon of it is compiled with. */
const layOutHeaders = () => {
  const include = join(headers, 'include/node');
  const from = join(project, 'node_modules/node-api-headers/include');
  mkdirSync(include, { recursive: true });
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(include, file));
  writeFileSync(join(include, 'config.gypi'), `${JSON.stringify(process.config)}\n`);
  writeFileSync(join(include, 'common.gypi'), "{ 'target_defaults': { 'default_configuration': 'Release', 'cflags': ['-fPIC', '-O2'] } }\n");
};

const whyNoCompiler = () => {
  if (process.platform !== 'linux') return null;
  const missing = ['g++', 'make', 'python3', 'pkg-config'].filter((command) => !runs(command, ['--version']));
  if (missing.length > 0) return `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing`;
  return runs('pkg-config', ['--exists', 'libsecret-1']) ? null : 'libsecret’s headers (libsecret-1-dev) are missing';
};

const compile = () => {
  const because = whyNoCompiler();
  if (because !== null) return because;
  layOutHeaders();
  const nodeGyp = join(project, 'node_modules/node-gyp/bin/node-gyp.js');
  const { status, stderr } = spawnSync(process.execPath, [nodeGyp, 'rebuild', `--nodedir=${headers}`], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return null;
  return `compiling it failed: ${/error:? (.*)|ERR! stack (.*)/i.exec(stderr)?.[0] ?? 'node-gyp said nothing'}`;
};

/**
 * Makes keytar loadable. Returns null, or why it isn't: the application then keeps secrets for the session alone, so
 * nothing fails for it. Nothing is fetched, but on Windows, where the package's own script brings a prebuilt one.
 */
export const ensureKeytar = () => {
  if (loads()) return null;
  // npm takes an optional package away when the package's own script fails; this puts its source back.
  if (!existsSync(folder)) npm('install', '--no-save', '--ignore-scripts', '--prefer-offline');
  if (!existsSync(folder)) return 'its package isn’t installed';
  if (process.platform === 'win32') npm('rebuild', 'keytar', '--dangerously-allow-all-scripts');
  else {
    const because = compile();
    if (because !== null) return because;
  }
  return loads() ? null : 'it was built, and does not load';
};

if (process.argv[1] === import.meta.filename) {
  await underPinnedNode(import.meta.url);
  const because = ensureKeytar();
  console.log(because === null ? 'keytar is ready.' : `keytar isn’t ready: ${because}.`);
}
