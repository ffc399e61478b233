import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { project } from './bootstrap.mjs';

const folder = join(project, 'node_modules/electron');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
/** How long a person waits to be told which window it will be. */
const longestDecision = 10_000;

const installed = () => {
  if (!existsSync(join(folder, 'path.txt'))) return null;
  const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(path) ? path : null;
};

/** Whether the place Electron is fetched from answers at all; a slow line is no reason to do without. */
const answers = async () => {
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal: AbortSignal.timeout(longestDecision) });
    return true;
  } catch {
    return false;
  }
};

/** Electron's own install step: from its cache, or from where it is published. Returns why there is none, or null. */
const fetchIt = async () => {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  let said = '';
  child.stderr.on('data', (part) => { said += part; });
  const ended = new Promise((resolve) => { child.on('close', resolve); });
  const late = after(longestDecision, 'late', { ref: false });
  const first = await Promise.race([ended, late, answers().then((does) => does ? 'answers' : Promise.race([ended, late]))]);
  if (first === 'answers') console.log(`Fetching Electron ${version}, if it isn't in the cache…`);
  if (first === 'late') stop();
  const code = await ended;
  process.off('exit', stop);
  if (code === 0) return null;
  return first === 'late' ? 'its server did not answer within 10 s' : /Error: (.*)/.exec(said)?.[1] ?? 'its install step failed';
};

/** Where Electron's own binary is, fetched if need be; or why it isn't. */
export const findElectron = async () => {
  if (process.env.LABELDESK_STAND_IN === '1') return { path: null, because: 'LABELDESK_STAND_IN=1 asks for the stand-in' };
  if (installed() !== null) return { path: installed(), because: null };
  const failed = await fetchIt();
  const path = installed();
  return { path, because: path === null ? `Electron ${version} isn't installed and can't be fetched (${failed})` : null };
};
