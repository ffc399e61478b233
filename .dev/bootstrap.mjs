/* Runs on whatever Node the machine has, from 20 on, before anything is installed: Node's own modules only. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = dirname(dirname(fileURLToPath(import.meta.url)));
const readJson = (path) => JSON.parse(readFileSync(join(project, path), 'utf8'));
const pinned = readJson('package.json').devDependencies.node;
const pinnedNode = join(project, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Runs a command in front of the person and returns its exit code. Ctrl+C reaches it through the terminal, so nothing
 * but waiting for it is left to do here; what a supervisor sends is passed on.
 */
export const run = (command, args, options = {}) => new Promise((resolve, reject) => {
  const child = spawn(command, args, { cwd: project, stdio: 'inherit', ...options });
  const wait = () => undefined;
  const passOn = (signal) => child.kill(signal);
  process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn);
  child.on('error', reject);
  child.on('exit', (code) => {
    process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn);
    resolve(code ?? 1);
  });
});

/**
 * A Node to run the pinned one's installation with. `npm ci` has just taken away the one that runs this, when that was the
 * pinned one of an older lock file; npm says which Node it runs on itself.
 */
const machineNode = () => [process.env.npm_node_execpath, process.execPath].find((path) => path && existsSync(path)) ?? 'node';

/** Whether node_modules holds what the lock file asks for. What is optional may be missing: other systems' parts, and keytar. */
const isInstalled = () => {
  if (!existsSync(join(project, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages).every(([path, { version, optional, devOptional }]) =>
    path === '' || installed[path]?.version === version || (installed[path] === undefined && (optional || devOptional)));
};

const mustRun = async (what, command, args, options) => {
  if (await run(command, args, options) !== 0) {
    console.error(`${what} failed; what it said is above.`);
    process.exit(1);
  }
};

/**
 * Installs what the lock file asks for when it isn't there. No package's own script runs, so nothing is compiled or
 * fetched unasked; the one that is needed, which puts the pinned Node in place, is run by name.
 */
export const install = async () => {
  const shell = process.platform === 'win32';
  if (!isInstalled()) {
    console.log('Installing what package-lock.json asks for…');
    await mustRun('npm ci', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { shell });
  }
  if (!existsSync(pinnedNode)) {
    console.log(`Putting Node ${pinned} in place…`);
    await mustRun('Installing Node', machineNode(), ['installArchSpecificPackage.js'], { cwd: join(project, 'node_modules/node') });
    await mustRun('Linking Node', 'npm', ['rebuild', 'node', '--ignore-scripts', '--loglevel=error'], { shell, stdio: ['ignore', 'ignore', 'inherit'] });
  }
};

/**
 * Makes sure that the script runs with everything installed and under the pinned Node. When it doesn't, it is run again
 * under it, and this process ends as that one does.
 */
export const underPinnedNode = async (script) => {
  await install();
  if (process.version === `v${pinned}`) return;
  process.exit(await run(pinnedNode, [fileURLToPath(script), ...process.argv.slice(2)]));
};
